// $needs: [{code, name}]; $batch
UNWIND $needs AS row
MERGE (n:Need {code: row.code})
SET n.name = row.name, n.batch = $batch
