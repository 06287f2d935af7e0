// $services: [{id, covers, coversPartOf, excludes, mayCover, squares, meets: [{code, basis}]}]; $batch
UNWIND $services AS row
MATCH (s:Service {id: row.id})
CALL (s, row) {
  UNWIND row.covers AS id
  MATCH (t:Territory {id: id})
  CREATE (s)-[:COVERS {batch: $batch}]->(t)
}
CALL (s, row) {
  UNWIND row.coversPartOf AS id
  MATCH (t:Territory {id: id})
  CREATE (s)-[:COVERS_PART_OF {batch: $batch}]->(t)
}
CALL (s, row) {
  UNWIND row.excludes AS id
  MATCH (t:Territory {id: id})
  CREATE (s)-[:EXCLUDES {batch: $batch}]->(t)
}
CALL (s, row) {
  UNWIND row.mayCover AS id
  MATCH (t:Territory {id: id})
  CREATE (s)-[:MAY_COVER {batch: $batch}]->(t)
}
CALL (s, row) {
  UNWIND row.squares AS id
  MATCH (n:Square {id: id})
  CREATE (s)-[:DRAWN_OVER {batch: $batch}]->(n)
}
CALL (s, row) {
  UNWIND row.meets AS need
  MATCH (n:Need {code: need.code})
  CREATE (s)-[:MEETS {basis: need.basis, batch: $batch}]->(n)
}
