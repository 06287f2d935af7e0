// $parents: [{actor, record}]; $generation
UNWIND $parents AS row
MATCH (a:Actor {id: row.actor})
OPTIONAL MATCH (alias:Alias {id: row.record})
WITH a, row, coalesce(alias.entity, row.record) AS entity
MERGE (parent:Actor {id: entity})
SET parent.generation = $generation
CREATE (a)-[:MANAGED_BY {record: row.record}]->(parent)
