// $actors: ids
UNWIND $actors AS id
MATCH (:Actor {id: id})-[r:MANAGED_BY]->()
DELETE r
