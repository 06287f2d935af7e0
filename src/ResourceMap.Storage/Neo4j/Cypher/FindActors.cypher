// $ids: of any record
UNWIND $ids AS asked
OPTIONAL MATCH (alias:Alias {id: asked})
MATCH (a:Actor {id: coalesce(alias.entity, asked)})
WITH asked, a.document AS document
WHERE document IS NOT NULL
RETURN asked, document
