-- @0: record, @1: anchor that is stated for it
UPDATE heads SET stated_anchor = @1 WHERE record = @0
