// $services: ids; $batch: that wrote them anew
UNWIND $services AS id
MATCH (s:Service {id: id})-[r]->()
  USING INDEX SEEK s:Service(id)
WHERE coalesce(r.batch, 0) < $batch
DELETE r
