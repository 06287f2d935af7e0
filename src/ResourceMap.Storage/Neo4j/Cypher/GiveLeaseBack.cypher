// $owner: this process
MATCH (p:Projection {id: 'projection'})
WHERE p.owner = $owner
SET p.owner = null
