// $actors: of any record
UNWIND $actors AS asked
OPTIONAL MATCH (alias:Alias {id: asked})
MATCH (a:Actor {id: coalesce(alias.entity, asked)})<-[:SIGNED_BY]-(g:Agreement)
  USING INDEX SEEK a:Actor(id)
WHERE g.isListed
WITH DISTINCT asked, g.document AS document
WHERE document IS NOT NULL
RETURN asked, document
