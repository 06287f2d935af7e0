// $records: ids that stand for themselves
UNWIND $records AS id
MATCH (alias:Alias {id: id})
DELETE alias
