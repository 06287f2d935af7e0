// $services: ids
UNWIND $services AS id
MATCH (s:Service {id: id})-[:AT|OFFERS]->(part)
  USING INDEX SEEK s:Service(id)
DETACH DELETE part
