-- @0: record, @1: position before which
SELECT payload_version, payload, content_hash, redacted_at_utc IS NOT NULL FROM statements
WHERE record = @0 AND position < @1 AND payload IS NOT NULL
ORDER BY position DESC LIMIT 1
