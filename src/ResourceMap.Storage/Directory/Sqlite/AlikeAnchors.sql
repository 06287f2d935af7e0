-- @0: records, a JSON array
WITH touched(anchor) AS (SELECT anchor FROM heads WHERE record IN (SELECT value FROM json_each(@0)))
SELECT anchor FROM touched
UNION
SELECT other.anchor
FROM touched
CROSS JOIN heads own ON own.anchor = touched.anchor
CROSS JOIN identity_numbers mine ON mine.record = own.record
CROSS JOIN identity_numbers theirs ON theirs.scheme = mine.scheme AND theirs.value = mine.value
CROSS JOIN heads other ON other.record = theirs.record
