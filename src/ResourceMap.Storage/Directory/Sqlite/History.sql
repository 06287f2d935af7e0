-- @0: record
-- Statements of content alone: a same-as says nothing of the record itself.
SELECT h.source, h.kind, h.external_id, h.anchor, s.position, s.recorded_at_utc, s.stated_on, s.vintage,
    s.payload_version, s.payload, h.first_position, h.stated_anchor IS NOT NULL, h.record,
    s.content_hash, s.redacted_at_utc IS NOT NULL
FROM heads h JOIN statements s ON s.record = h.record
WHERE h.record = @0 AND s.same_as_anchor IS NULL
ORDER BY s.position
