// $agreements: [{id, properties}]
UNWIND $agreements AS row
MERGE (g:Agreement {id: row.id})
SET g = row.properties
