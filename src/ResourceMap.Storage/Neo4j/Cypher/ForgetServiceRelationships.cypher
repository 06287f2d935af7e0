// $services: ids
UNWIND $services AS id
MATCH (s:Service {id: id})-[r]->()
  USING INDEX SEEK s:Service(id)
DELETE r
