// $parties: [{agreement, record, rank, role, signedOn}]; $generation
UNWIND $parties AS row
MATCH (g:Agreement {id: row.agreement})
OPTIONAL MATCH (alias:Alias {id: row.record})
WITH g, row, coalesce(alias.entity, row.record) AS entity
MERGE (a:Actor {id: entity})
SET a.generation = $generation
CREATE (g)-[:SIGNED_BY {record: row.record, rank: row.rank, role: row.role, signedOn: row.signedOn}]->(a)
