// $parts: [{id, wider}]
UNWIND $parts AS row
MATCH (t:Territory {id: row.id})
MATCH (wider:Territory {id: row.wider})
MERGE (t)-[:PART_OF]->(wider)
