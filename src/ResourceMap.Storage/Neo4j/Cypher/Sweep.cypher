// $since: the first batch of the replacement; $count: nodes at most
MATCH (n:Service|Site|Offer|Actor|Agreement|Alias)
WHERE coalesce(n.batch, 0) < $since
WITH n LIMIT $count
DETACH DELETE n
RETURN count(*) AS swept
