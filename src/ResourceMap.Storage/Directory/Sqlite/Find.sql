-- @0: record
SELECT h.position, h.content_hash, h.is_withdrawn, h.anchor, h.stated_anchor, s.vintage, s.stated_on, s.recorded_at_utc
FROM heads h LEFT JOIN statements s ON s.position = h.position
WHERE h.record = @0
