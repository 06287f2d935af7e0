// $ids: of any record
UNWIND $ids AS asked
OPTIONAL MATCH (alias:Alias {id: asked})
MATCH (g:Agreement {id: coalesce(alias.entity, asked)})
RETURN asked, g.document AS document
