// $ids: of any record
UNWIND $ids AS asked
OPTIONAL MATCH (alias:Alias {id: asked})
MATCH (s:Service {id: coalesce(alias.entity, asked)})
RETURN asked, s.document AS document
