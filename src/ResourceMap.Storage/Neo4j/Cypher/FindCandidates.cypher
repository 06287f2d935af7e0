// $territories, $collectivites: ids around the places; $collectivitesWithoutPoint: around those whose point is unknown;
// $longitude, $latitude: the middle of the points, null without any; $receivesWithin, $hostsWithin: metres from there on
// Neo4j's own sphere; $squares: of the grid, those that hold a point; $needs: empty asks for all; $includeOutOfScope;
// $fictional: null asks for both. Never less than the rule accepts; the rule itself is the core's
CALL () {
  UNWIND $territories AS id
  MATCH (t:Territory {id: id})<-[:COVERS|COVERS_PART_OF]-(s:Service)
    USING INDEX SEEK t:Territory(id)
  RETURN s
  UNION
  UNWIND $collectivites AS id
  MATCH (t:Territory {id: id})<-[:MAY_COVER]-(s:Service)
    USING INDEX SEEK t:Territory(id)
  RETURN s
  UNION
  UNWIND $squares AS id
  MATCH (n:Square {id: id})<-[:DRAWN_OVER]-(s:Service)
    USING INDEX SEEK n:Square(id)
  RETURN s
  UNION
  MATCH (x:ReceivingSite)<-[:AT]-(s:Service)
    USING POINT INDEX SEEK x:ReceivingSite(location)
  WHERE point.distance(x.location, point({longitude: $longitude, latitude: $latitude})) <= $receivesWithin
  RETURN s
  UNION
  MATCH (x:HostingSite)<-[:AT]-(s:Service)
    USING POINT INDEX SEEK x:HostingSite(location)
  WHERE point.distance(x.location, point({longitude: $longitude, latitude: $latitude})) <= $hostsWithin
  RETURN s
  UNION
  UNWIND $collectivites AS id
  MATCH (t:Territory {id: id})<-[:LIES_SOMEWHERE_IN]-(:Site)<-[:AT]-(s:Service)
    USING INDEX SEEK t:Territory(id)
  RETURN s
  UNION
  UNWIND $collectivitesWithoutPoint AS id
  MATCH (t:Territory {id: id})<-[:LIES_IN]-(:Site)<-[:AT]-(s:Service)
    USING INDEX SEEK t:Territory(id)
  RETURN s
}
WITH s
WHERE s.isListed AND (s.inScope OR $includeOutOfScope)
  AND ($fictional IS NULL OR s.fictional = $fictional)
  AND (size($needs) = 0 OR any(code IN s.needs WHERE code IN $needs))
WITH s.document AS document
WHERE document IS NOT NULL
RETURN document
