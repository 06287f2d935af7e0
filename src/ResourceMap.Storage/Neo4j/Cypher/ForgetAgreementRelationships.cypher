// $agreements: ids
UNWIND $agreements AS id
MATCH (g:Agreement {id: id})-[r]->()
  USING INDEX SEEK g:Agreement(id)
DELETE r
