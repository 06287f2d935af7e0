// $position, $mark, $referenceVersion, $model
MATCH (p:Projection {id: 'projection'})
SET p.position = $position, p.mark = $mark, p.referenceVersion = $referenceVersion, p.model = $model
