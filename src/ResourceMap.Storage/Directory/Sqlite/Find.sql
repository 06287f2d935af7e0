-- @0: record
SELECT h.position, h.content_hash, h.is_withdrawn, h.anchor, h.stated_anchor, s.vintage
FROM heads h LEFT JOIN statements s ON s.position = h.position
WHERE h.record = @0
