// $removed: ids
MATCH (s:Service)
WHERE s.id IN $removed
DETACH DELETE s
