// $agreements: ids; $batch: that wrote them anew
UNWIND $agreements AS id
MATCH (g:Agreement {id: id})-[r]->()
  USING INDEX SEEK g:Agreement(id)
WHERE coalesce(r.batch, 0) < $batch
DELETE r
