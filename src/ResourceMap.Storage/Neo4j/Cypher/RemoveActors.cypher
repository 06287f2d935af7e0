// $removed: ids. What is still named by others stays as a bare id
MATCH (a:Actor)
WHERE a.id IN $removed
SET a = {id: a.id, batch: a.batch}
