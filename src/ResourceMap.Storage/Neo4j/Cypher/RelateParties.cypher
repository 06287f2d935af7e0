// $parties: [{agreement, record, rank, role, signedOn}]; $generation
UNWIND $parties AS row
MATCH (g:Agreement {id: row.agreement})
OPTIONAL MATCH (alias:Alias {id: row.record})
MERGE (a:Actor {id: coalesce(alias.entity, row.record)})
SET a.generation = $generation
CREATE (g)-[:SIGNED_BY {record: row.record, rank: row.rank, role: row.role, signedOn: row.signedOn}]->(a)
