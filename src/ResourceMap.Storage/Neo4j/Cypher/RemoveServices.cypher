// $removed: ids
UNWIND $removed AS id
MATCH (s:Service {id: id})
DETACH DELETE s
