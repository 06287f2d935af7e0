// $actors: of any record
UNWIND $actors AS asked
OPTIONAL MATCH (alias:Alias {id: asked})
MATCH (:Actor {id: coalesce(alias.entity, asked)})<-[:SIGNED_BY]-(g:Agreement)
WHERE g.isListed
RETURN DISTINCT asked, g.document AS document
