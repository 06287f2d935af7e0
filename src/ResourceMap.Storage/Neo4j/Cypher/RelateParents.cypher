// $parents: [{actor, record}]; $batch;
// $since: aliases of older batches lead nowhere any more
UNWIND $parents AS row
MATCH (a:Actor {id: row.actor})
OPTIONAL MATCH (alias:Alias {id: row.record})
WHERE alias.batch >= $since
MERGE (parent:Actor {id: coalesce(alias.entity, row.record)})
SET parent.batch = $batch
CREATE (a)-[:MANAGED_BY {record: row.record, batch: $batch}]->(parent)
