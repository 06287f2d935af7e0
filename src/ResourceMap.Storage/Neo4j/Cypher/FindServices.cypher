// $ids: of any record
UNWIND $ids AS asked
OPTIONAL MATCH (alias:Alias {id: asked})
MATCH (s:Service {id: coalesce(alias.entity, asked)})
WITH asked, s.document AS document
WHERE document IS NOT NULL
RETURN asked, document
