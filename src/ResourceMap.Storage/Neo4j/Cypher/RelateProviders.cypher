// $providers: [{service, record, rank}]; rank 0 is the établissement or the first carrier; $generation
UNWIND $providers AS row
MATCH (s:Service {id: row.service})
OPTIONAL MATCH (alias:Alias {id: row.record})
MERGE (a:Actor {id: coalesce(alias.entity, row.record)})
SET a.generation = $generation
CREATE (s)-[:PROVIDED_BY {record: row.record, rank: row.rank}]->(a)
