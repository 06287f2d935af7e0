-- @0: source, @1: département or FR, @2: run
-- What a later run has seen meanwhile may have been seen by this one first: it is not missing.
SELECT kind, external_id, COALESCE(seen_by_run, 0) >= @2 FROM heads
WHERE source = @0 AND (@1 = 'FR' OR departement = @1) AND is_withdrawn = 0 AND position IS NOT NULL
ORDER BY record
