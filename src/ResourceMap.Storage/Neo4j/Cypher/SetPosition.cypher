// $position, $fingerprint, $referenceVersion, $model
MATCH (p:Projection {id: 'projection'})
SET p.position = $position, p.fingerprint = $fingerprint, p.referenceVersion = $referenceVersion, p.model = $model
