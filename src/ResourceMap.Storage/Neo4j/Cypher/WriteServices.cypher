// $services: [{id, properties}]
UNWIND $services AS row
MERGE (s:Service {id: row.id})
SET s = row.properties
