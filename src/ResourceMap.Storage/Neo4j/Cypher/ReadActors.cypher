// $after: the id where the page before ended; $count: actors at most.
// All that was written of each, in the shape of the rows that wrote it; what leads astray is left out
MATCH (a:Actor)
WHERE a.id > $after AND a.document IS NOT NULL
WITH a
ORDER BY a.id
LIMIT $count
RETURN a.id AS id,
  [{id: a.id, properties: properties(a)}] AS actors,
  COLLECT {
    MATCH (a)-[r:MANAGED_BY]->(parent:Actor)
    OPTIONAL MATCH (alias:Alias {id: r.record})
    WITH r, parent, alias
    WHERE parent.id = coalesce(alias.entity, r.record)
    RETURN {actor: a.id, record: r.record}
  } AS parents
