// $parties: [{agreement, record, rank, role, signedOn}]; $batch;
// $since: aliases of older batches lead nowhere any more
UNWIND $parties AS row
MATCH (g:Agreement {id: row.agreement})
OPTIONAL MATCH (alias:Alias {id: row.record})
WHERE alias.batch >= $since
MERGE (a:Actor {id: coalesce(alias.entity, row.record)})
SET a.batch = $batch
CREATE (g)-[:SIGNED_BY {record: row.record, rank: row.rank, role: row.role, signedOn: row.signedOn, batch: $batch}]->(a)
