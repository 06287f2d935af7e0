// $services: ids
UNWIND $services AS id
MATCH (:Service {id: id})-[:AT|OFFERS]->(part)
DETACH DELETE part
