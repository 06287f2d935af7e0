// $records: ids that stand for themselves, or for nothing any more
MATCH (alias:Alias)
WHERE alias.id IN $records
DELETE alias
