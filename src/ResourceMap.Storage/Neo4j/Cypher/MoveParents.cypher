// $records: [{record, entity}]. Who names a record is led to the entity that it belongs to now
UNWIND $records AS row
MATCH (named:Actor)-[by:MANAGED_BY {record: row.record}]->(former:Actor)
  USING INDEX SEEK by:MANAGED_BY(record)
WHERE former.id <> row.entity
MERGE (a:Actor {id: row.entity})
  ON CREATE SET a.batch = former.batch
CREATE (named)-[:MANAGED_BY {record: by.record, batch: by.batch}]->(a)
DELETE by
