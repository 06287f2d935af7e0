MATCH (p:Projection {id: 'projection'})
RETURN p.position AS position, p.mark AS mark, p.referenceVersion AS referenceVersion, p.model AS model
