-- @0: record
SELECT h.source, h.kind, h.external_id, h.anchor, s.position, s.recorded_at_utc, s.stated_on, s.vintage,
    s.payload_version, s.payload, h.first_position, h.stated_anchor IS NOT NULL, h.record,
    s.content_hash, s.redacted_at_utc IS NOT NULL
FROM heads h JOIN statements s ON s.position = h.position
WHERE h.record = @0
