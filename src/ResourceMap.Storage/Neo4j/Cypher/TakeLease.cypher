// $owner: this process; $seconds: how long the lease lasts without a further batch. No row when another holds it
MERGE (p:Projection {id: 'projection'})
  ON CREATE SET p.position = 0, p.fingerprint = '', p.referenceVersion = '', p.model = '', p.batch = 0
SET p.askedBy = $owner
WITH p
WHERE p.owner IS NULL OR p.owner = $owner OR p.leaseUntil < datetime()
SET p.owner = $owner, p.leaseUntil = datetime() + duration({seconds: $seconds}), p.batch = coalesce(p.batch, 0) + 1
RETURN p.batch AS batch
