// $sites: [{service, properties, longitude, latitude, receives, hosts, liesIn, liesSomewhereIn}]; $batch
UNWIND $sites AS row
MATCH (s:Service {id: row.service})
CREATE (s)-[:AT {batch: $batch}]->(x:Site)
SET x = row.properties, x.location = point({longitude: row.longitude, latitude: row.latitude})
FOREACH (one IN CASE WHEN row.receives THEN [1] ELSE [] END | SET x:ReceivingSite)
FOREACH (one IN CASE WHEN row.hosts THEN [1] ELSE [] END | SET x:HostingSite)
WITH x, row
CALL (x, row) {
  UNWIND row.liesIn AS id
  MATCH (t:Territory {id: id})
  CREATE (x)-[:LIES_IN]->(t)
}
CALL (x, row) {
  UNWIND row.liesSomewhereIn AS id
  MATCH (t:Territory {id: id})
  CREATE (x)-[:LIES_SOMEWHERE_IN]->(t)
}
