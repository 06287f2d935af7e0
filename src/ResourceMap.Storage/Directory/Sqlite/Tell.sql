-- @0: position that was redacted
INSERT INTO statements (recorded_at_utc, record, source, kind, external_id, stated_on, vintage, payload_version,
    content_hash, payload, import_run, "by", redacted_at_utc, redacted_by, redacted_why)
SELECT s.redacted_at_utc, s.record, s.source, s.kind, s.external_id, s.stated_on, s.vintage, s.payload_version,
    s.content_hash, s.payload, s.import_run, s.redacted_by, s.redacted_at_utc, s.redacted_by, s.redacted_why
FROM statements s JOIN heads h ON h.position = s.position
WHERE s.position = @0;
UPDATE heads SET position = last_insert_rowid() WHERE position = @0
