MATCH (p:Projection {id: 'projection'})
RETURN p.position AS position, p.referenceVersion AS referenceVersion, p.model AS model
