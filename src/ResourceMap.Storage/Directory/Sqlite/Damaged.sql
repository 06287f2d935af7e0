SELECT payload_version, payload, content_hash, redacted_at_utc IS NOT NULL, position, record FROM statements
WHERE payload IS NOT NULL
ORDER BY position
