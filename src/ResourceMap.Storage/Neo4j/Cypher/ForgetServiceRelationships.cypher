// $services: ids
UNWIND $services AS id
MATCH (:Service {id: id})-[r]->()
DELETE r
