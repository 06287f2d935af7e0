-- @0: records, a JSON array
SELECT record, anchor FROM heads WHERE record IN (SELECT value FROM json_each(@0))
