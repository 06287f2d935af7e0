// $actors: ids; $batch: that wrote them anew
UNWIND $actors AS id
MATCH (a:Actor {id: id})-[r:MANAGED_BY]->()
  USING INDEX SEEK a:Actor(id)
WHERE coalesce(r.batch, 0) < $batch
DELETE r
