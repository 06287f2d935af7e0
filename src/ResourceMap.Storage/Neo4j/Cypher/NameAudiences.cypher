// $audiences: [{code, name}]; $batch
UNWIND $audiences AS row
MERGE (n:Audience {code: row.code})
SET n.name = row.name, n.batch = $batch
