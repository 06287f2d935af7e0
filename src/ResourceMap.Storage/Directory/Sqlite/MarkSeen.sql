-- @0: record, @1: run, @2: département of its file, or null
-- Listed under several, only a file that is complete for France withdraws it. An earlier run that goes on beside a
-- later one does not take its mark away.
UPDATE heads SET
    seen_by_run = MAX(COALESCE(seen_by_run, @1), @1),
    departement = CASE WHEN @2 IS NULL THEN departement WHEN COALESCE(departement, @2) = @2 THEN @2 ELSE 'FR' END
WHERE record = @0
