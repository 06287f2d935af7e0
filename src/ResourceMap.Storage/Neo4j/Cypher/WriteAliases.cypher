// $aliases: [{record, entity}]; $generation
UNWIND $aliases AS row
MERGE (alias:Alias {id: row.record})
SET alias.entity = row.entity, alias.generation = $generation
