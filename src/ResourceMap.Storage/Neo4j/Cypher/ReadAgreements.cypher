// $after: the id where the page before ended; $count: agreements at most.
// All that was written of each, in the shape of the rows that wrote it; what leads astray is left out
MATCH (g:Agreement)
WHERE g.id > $after
WITH g
ORDER BY g.id
LIMIT $count
RETURN g.id AS id,
  [{id: g.id, properties: properties(g)}] AS agreements,
  COLLECT {
    MATCH (g)-[r:SIGNED_BY]->(a:Actor)
    OPTIONAL MATCH (alias:Alias {id: r.record})
    WITH r, a, alias
    WHERE a.id = coalesce(alias.entity, r.record)
    RETURN {agreement: g.id, record: r.record, rank: r.rank, role: r.role, signedOn: r.signedOn}
  } AS parties,
  COLLECT { MATCH (g)-[:CONCERNS]->(t:Territory) RETURN {agreement: g.id, territory: t.id} } AS concerns
