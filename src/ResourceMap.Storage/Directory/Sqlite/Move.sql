-- @0: record, @1: end of its chain
UPDATE heads SET anchor = @1 WHERE record = @0
