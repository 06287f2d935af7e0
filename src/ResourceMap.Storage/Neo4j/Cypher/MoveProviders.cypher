// $records: [{record, entity}]. Who names a record is led to the entity that it belongs to now
UNWIND $records AS row
MATCH (named:Service)-[by:PROVIDED_BY {record: row.record}]->(former:Actor)
  USING INDEX SEEK by:PROVIDED_BY(record)
WHERE former.id <> row.entity
MERGE (a:Actor {id: row.entity})
  ON CREATE SET a.batch = former.batch
CREATE (named)-[:PROVIDED_BY {record: by.record, rank: by.rank, batch: by.batch}]->(a)
DELETE by
