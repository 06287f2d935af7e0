-- @0: record, @1: département of its file
-- Listed under several, only a file that is complete for France withdraws it.
UPDATE heads SET departement = CASE WHEN departement IS NULL THEN @1 ELSE 'FR' END
WHERE record = @0 AND (departement IS NULL OR departement NOT IN (@1, 'FR'))
