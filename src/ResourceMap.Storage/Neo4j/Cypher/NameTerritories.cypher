// $territories: [{id, name, kind}]; $generation
UNWIND $territories AS row
MERGE (t:Territory {id: row.id})
SET t.name = row.name, t.kind = row.kind, t.generation = $generation
