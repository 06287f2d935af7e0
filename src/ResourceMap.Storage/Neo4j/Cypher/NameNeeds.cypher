// $needs: [{code, name}]; $generation
UNWIND $needs AS row
MERGE (n:Need {code: row.code})
SET n.name = row.name, n.generation = $generation
