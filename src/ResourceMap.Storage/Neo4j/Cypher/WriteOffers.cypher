// $offers: [{service, properties, siteKeys, audiences}]; $batch
UNWIND $offers AS row
MATCH (s:Service {id: row.service})
CREATE (s)-[:OFFERS {batch: $batch}]->(o:Offer)
SET o = row.properties
WITH s, o, row
CALL (s, o, row) {
  MATCH (s)-[:AT]->(x:Site)
  WHERE x.key IN row.siteKeys AND x.batch = $batch
  CREATE (o)-[:HELD_AT]->(x)
}
CALL (o, row) {
  UNWIND row.audiences AS code
  MATCH (n:Audience {code: code})
  CREATE (o)-[:FOR]->(n)
}
