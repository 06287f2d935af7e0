// $records: ids that stand for themselves, or for nothing any more
UNWIND $records AS id
MATCH (alias:Alias {id: id})
DELETE alias
