// $actors: ids
UNWIND $actors AS id
MATCH (a:Actor {id: id})-[r:MANAGED_BY]->()
  USING INDEX SEEK a:Actor(id)
DELETE r
