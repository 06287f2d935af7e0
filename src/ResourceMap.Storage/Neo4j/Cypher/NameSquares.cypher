// $squares: ids of squares of the grid; $generation
UNWIND $squares AS id
MERGE (n:Square {id: id})
SET n.generation = $generation
