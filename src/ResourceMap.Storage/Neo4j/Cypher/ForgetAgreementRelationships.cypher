// $agreements: ids
UNWIND $agreements AS id
MATCH (:Agreement {id: id})-[r]->()
DELETE r
