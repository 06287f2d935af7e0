// $offers: [{service, properties, siteKeys, audiences}]
UNWIND $offers AS row
MATCH (s:Service {id: row.service})
CREATE (s)-[:OFFERS]->(o:Offer)
SET o = row.properties
WITH s, o, row
CALL (s, o, row) {
  MATCH (s)-[:AT]->(x:Site)
  WHERE x.key IN row.siteKeys
  CREATE (o)-[:HELD_AT]->(x)
}
CALL (o, row) {
  UNWIND row.audiences AS code
  MATCH (n:Audience {code: code})
  CREATE (o)-[:FOR]->(n)
}
