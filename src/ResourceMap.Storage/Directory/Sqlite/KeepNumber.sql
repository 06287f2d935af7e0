-- @0: record, @1: scheme, @2: value
INSERT OR IGNORE INTO identity_numbers (record, scheme, value) VALUES (@0, @1, @2)
