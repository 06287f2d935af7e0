// $actors: of any record. What each link rests on, and the entity that each record leads to
UNWIND $actors AS asked
OPTIONAL MATCH (alias:Alias {id: asked})
MATCH (a:Actor {id: coalesce(alias.entity, asked)})
CALL (a) {
  MATCH (a)<-[:SIGNED_BY]-(g:Agreement)
  WHERE g.isListed
  WITH DISTINCT g
  MATCH (g)-[by:SIGNED_BY]->(party:Actor)
  RETURN g.document AS agreement, null AS establishment,
    collect({record: by.record, entity: CASE WHEN party.isListed THEN party.id END}) AS ends
  UNION
  MATCH (a)-[by:MANAGED_BY]->(parent:Actor)
  RETURN null AS agreement, a.document AS establishment,
    [{record: a.id, entity: CASE WHEN a.isListed THEN a.id END},
     {record: by.record, entity: CASE WHEN parent.isListed THEN parent.id END}] AS ends
  UNION
  MATCH (e:Actor)-[by:MANAGED_BY]->(a)
  RETURN null AS agreement, e.document AS establishment,
    [{record: e.id, entity: CASE WHEN e.isListed THEN e.id END},
     {record: by.record, entity: CASE WHEN a.isListed THEN a.id END}] AS ends
}
RETURN a.id AS entity, agreement, establishment, ends
