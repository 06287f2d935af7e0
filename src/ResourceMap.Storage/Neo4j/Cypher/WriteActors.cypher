// $actors: [{id, properties}]
UNWIND $actors AS row
MERGE (a:Actor {id: row.id})
SET a = row.properties
