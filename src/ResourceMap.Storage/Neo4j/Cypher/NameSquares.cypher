// $squares: ids of squares of the grid; $batch
UNWIND $squares AS id
MERGE (n:Square {id: id})
SET n.batch = $batch
