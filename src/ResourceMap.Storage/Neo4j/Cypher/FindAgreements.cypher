// $ids: of any record
UNWIND $ids AS asked
OPTIONAL MATCH (alias:Alias {id: asked})
MATCH (g:Agreement {id: coalesce(alias.entity, asked)})
WITH asked, g.document AS document
WHERE document IS NOT NULL
RETURN asked, document
