// $after: the id where the page before ended; $count: records at most
MATCH (alias:Alias)
WHERE alias.id > $after
RETURN alias.id AS id, alias.entity AS entity
ORDER BY id
LIMIT $count
