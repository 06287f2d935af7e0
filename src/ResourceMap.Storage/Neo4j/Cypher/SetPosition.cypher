// $position, $referenceVersion, $model
MATCH (p:Projection {id: 'projection'})
SET p.position = $position, p.referenceVersion = $referenceVersion, p.model = $model
