// $audiences: [{code, name}]; $generation
UNWIND $audiences AS row
MERGE (n:Audience {code: row.code})
SET n.name = row.name, n.generation = $generation
