// $aliases: [{record, entity}]; $batch
UNWIND $aliases AS row
MERGE (alias:Alias {id: row.record})
SET alias.entity = row.entity, alias.batch = $batch
