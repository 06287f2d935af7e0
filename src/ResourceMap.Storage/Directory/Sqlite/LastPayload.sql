-- @0: record, @1: position before which
SELECT payload_version, payload FROM statements
WHERE record = @0 AND position < @1 AND payload IS NOT NULL
ORDER BY position DESC LIMIT 1
