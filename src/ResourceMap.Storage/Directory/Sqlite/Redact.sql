-- @0: position, @1: payload, @2: version of payload, @3: instant, @4: by, @5: why
UPDATE statements SET payload = @1, payload_version = @2, redacted_at_utc = @3, redacted_by = @4, redacted_why = @5
WHERE position = @0 AND payload IS NOT NULL
RETURNING record
