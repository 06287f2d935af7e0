// $longitude, $latitude, $within: metres on Neo4j's own sphere
MATCH (x:Site)
WHERE point.distance(x.location, point({longitude: $longitude, latitude: $latitude})) <= $within
MATCH (x)<-[:AT]-(s:Service)
WHERE s.isListed
RETURN DISTINCT s.document AS document
