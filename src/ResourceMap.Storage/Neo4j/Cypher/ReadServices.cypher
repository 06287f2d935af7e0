// $after: the id where the page before ended; $count: services at most.
// All that was written of each, in the shape of the rows that wrote it; what leads astray is left out
MATCH (s:Service)
WHERE s.id > $after
WITH s
ORDER BY s.id
LIMIT $count
RETURN s.id AS id,
  [{id: s.id, properties: properties(s)}] AS services,
  [{
    id: s.id,
    covers: COLLECT { MATCH (s)-[:COVERS]->(t:Territory) RETURN t.id },
    coversPartOf: COLLECT { MATCH (s)-[:COVERS_PART_OF]->(t:Territory) RETURN t.id },
    excludes: COLLECT { MATCH (s)-[:EXCLUDES]->(t:Territory) RETURN t.id },
    mayCover: COLLECT { MATCH (s)-[:MAY_COVER]->(t:Territory) RETURN t.id },
    squares: COLLECT { MATCH (s)-[:DRAWN_OVER]->(n:Square) RETURN n.id },
    meets: COLLECT { MATCH (s)-[r:MEETS]->(n:Need) RETURN {code: n.code, basis: r.basis} }
  }] AS relations,
  COLLECT {
    MATCH (s)-[:AT]->(x:Site)
    RETURN {
      service: s.id,
      properties: x {.*, location: null},
      longitude: x.location.longitude,
      latitude: x.location.latitude,
      receives: x:ReceivingSite,
      hosts: x:HostingSite,
      liesIn: COLLECT { MATCH (x)-[:LIES_IN]->(t:Territory) RETURN t.id },
      liesSomewhereIn: COLLECT { MATCH (x)-[:LIES_SOMEWHERE_IN]->(t:Territory) RETURN t.id }
    }
  } AS sites,
  COLLECT {
    MATCH (s)-[:OFFERS]->(o:Offer)
    RETURN {
      service: s.id,
      properties: properties(o),
      siteKeys: COLLECT { MATCH (o)-[:HELD_AT]->(x:Site) RETURN x.key },
      audiences: COLLECT { MATCH (o)-[:FOR]->(n:Audience) RETURN n.code }
    }
  } AS offers,
  COLLECT {
    MATCH (s)-[r:PROVIDED_BY]->(a:Actor)
    OPTIONAL MATCH (alias:Alias {id: r.record})
    WITH r, a, alias
    WHERE a.id = coalesce(alias.entity, r.record)
    RETURN {service: s.id, record: r.record, rank: r.rank}
  } AS providers
