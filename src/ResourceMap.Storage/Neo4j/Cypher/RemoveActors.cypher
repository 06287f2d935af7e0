// $removed: ids. What is still named by others stays as a bare id
UNWIND $removed AS id
MATCH (a:Actor {id: id})
SET a = {id: a.id, generation: a.generation}
