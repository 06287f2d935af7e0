// $removed: ids
MATCH (g:Agreement)
WHERE g.id IN $removed
DETACH DELETE g
