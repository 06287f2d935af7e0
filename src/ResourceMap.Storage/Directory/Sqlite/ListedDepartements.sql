-- @0: départements, a JSON array, @1: the source of what is invented, @2: the kind of a service
-- Sources are few and heads are many: it steps from one source to the next in the index by source and département.
WITH RECURSIVE sources(source) AS (
    SELECT MIN(source) FROM heads
    UNION ALL
    SELECT (SELECT MIN(source) FROM heads WHERE source > sources.source) FROM sources WHERE source IS NOT NULL)
SELECT value FROM json_each(@0)
WHERE EXISTS (
    SELECT 1 FROM sources JOIN heads h ON h.source = sources.source AND h.departement = value
    WHERE h.source <> @1 AND h.kind = @2 AND h.is_withdrawn = 0 AND h.position IS NOT NULL)
