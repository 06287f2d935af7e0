// $removed: ids
UNWIND $removed AS id
MATCH (g:Agreement {id: id})
DETACH DELETE g
