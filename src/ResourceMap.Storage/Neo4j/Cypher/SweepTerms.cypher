// $generation; $count: nodes at most. After Sweep, when what led to them is gone: many entities meet in one of these
MATCH (n:Territory|Need|Audience|Square)
WHERE n.generation <> $generation
WITH n LIMIT $count
DETACH DELETE n
RETURN count(*) AS swept
