-- @0: source, @1: département or FR
SELECT h.kind, h.external_id, s.vintage
FROM heads h JOIN statements s ON s.position = h.position
WHERE h.source = @0 AND (@1 = 'FR' OR h.departement = @1) AND h.is_withdrawn = 0
ORDER BY h.record
