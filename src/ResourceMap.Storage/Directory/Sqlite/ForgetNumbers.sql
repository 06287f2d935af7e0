-- @0: record
DELETE FROM identity_numbers WHERE record = @0
