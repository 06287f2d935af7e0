// $concerns: [{agreement, territory}]; $batch
UNWIND $concerns AS row
MATCH (g:Agreement {id: row.agreement})
MATCH (t:Territory {id: row.territory})
CREATE (g)-[:CONCERNS {batch: $batch}]->(t)
