// $actors: of any record
UNWIND $actors AS asked
OPTIONAL MATCH (alias:Alias {id: asked})
MATCH (:Actor {id: coalesce(alias.entity, asked)})<-[:PROVIDED_BY]-(s:Service)
WHERE s.isListed
RETURN DISTINCT asked, s.document AS document
