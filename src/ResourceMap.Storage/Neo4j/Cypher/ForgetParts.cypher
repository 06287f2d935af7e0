// $services: ids; $batch: that wrote them anew
UNWIND $services AS id
MATCH (s:Service {id: id})-[:AT|OFFERS]->(part)
  USING INDEX SEEK s:Service(id)
WHERE coalesce(part.batch, 0) < $batch
DETACH DELETE part
