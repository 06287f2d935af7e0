-- @0: position after which, @1: how many statements at most
SELECT s.position, h.anchor, s.former_anchor
FROM statements s JOIN heads h ON h.record = s.record
WHERE s.position > @0
ORDER BY s.position LIMIT @1
