// $longitude, $latitude, $within: metres on Neo4j's own sphere
MATCH (x:Site)<-[:AT]-(s:Service)
  USING POINT INDEX SEEK x:Site(location)
WHERE point.distance(x.location, point({longitude: $longitude, latitude: $latitude})) <= $within
  AND s.isListed
WITH DISTINCT s.document AS document
WHERE document IS NOT NULL
RETURN document
