// $generation; $count: nodes at most
MATCH (n:Service|Site|Offer|Actor|Agreement|Alias)
WHERE n.generation <> $generation
WITH n LIMIT $count
DETACH DELETE n
RETURN count(*) AS swept
