// $providers: [{service, record, rank}]; rank 0 is the établissement or the first carrier; $batch;
// $since: aliases of older batches lead nowhere any more
UNWIND $providers AS row
MATCH (s:Service {id: row.service})
OPTIONAL MATCH (alias:Alias {id: row.record})
WHERE alias.batch >= $since
MERGE (a:Actor {id: coalesce(alias.entity, row.record)})
SET a.batch = $batch
CREATE (s)-[:PROVIDED_BY {record: row.record, rank: row.rank, batch: $batch}]->(a)
