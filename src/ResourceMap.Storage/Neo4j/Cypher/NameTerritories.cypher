// $territories: [{id, name, kind}]; $batch
UNWIND $territories AS row
MERGE (t:Territory {id: row.id})
SET t.name = row.name, t.kind = row.kind, t.batch = $batch
