// $territories: ids
UNWIND $territories AS id
MATCH (t:Territory {id: id})-[r:PART_OF]->()
  USING INDEX SEEK t:Territory(id)
DELETE r
