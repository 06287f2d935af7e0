// $parents: [{actor, record}]; $generation
UNWIND $parents AS row
MATCH (a:Actor {id: row.actor})
OPTIONAL MATCH (alias:Alias {id: row.record})
MERGE (parent:Actor {id: coalesce(alias.entity, row.record)})
SET parent.generation = $generation
CREATE (a)-[:MANAGED_BY {record: row.record}]->(parent)
