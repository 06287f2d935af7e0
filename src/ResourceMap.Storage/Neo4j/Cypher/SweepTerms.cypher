// $since: the first batch of the replacement; $count: nodes at most.
// After Sweep, when what led to them is gone: many entities meet in one of these
MATCH (n:Territory|Need|Audience|Square)
WHERE coalesce(n.batch, 0) < $since
WITH n LIMIT $count
DETACH DELETE n
RETURN count(*) AS swept
