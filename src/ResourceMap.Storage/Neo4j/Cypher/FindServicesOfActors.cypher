// $actors: of any record
UNWIND $actors AS asked
OPTIONAL MATCH (alias:Alias {id: asked})
MATCH (a:Actor {id: coalesce(alias.entity, asked)})<-[:PROVIDED_BY]-(s:Service)
  USING INDEX SEEK a:Actor(id)
WHERE s.isListed
WITH DISTINCT asked, s.document AS document
WHERE document IS NOT NULL
RETURN asked, document
