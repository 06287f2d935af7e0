// $records: [{record, entity}]. Who names a record is led to the entity that it belongs to now
UNWIND $records AS row
MATCH (named:Agreement)-[by:SIGNED_BY {record: row.record}]->(former:Actor)
  USING INDEX SEEK by:SIGNED_BY(record)
WHERE former.id <> row.entity
MERGE (a:Actor {id: row.entity})
  ON CREATE SET a.batch = former.batch
CREATE (named)-[:SIGNED_BY {
  record: by.record, rank: by.rank, role: by.role, signedOn: by.signedOn, batch: by.batch
}]->(a)
DELETE by
