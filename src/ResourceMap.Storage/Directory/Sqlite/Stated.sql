-- @0: source, @1: département or FR
SELECT kind, external_id FROM heads
WHERE source = @0 AND (@1 = 'FR' OR departement = @1) AND is_withdrawn = 0 AND position IS NOT NULL
ORDER BY record
