MATCH (p:Projection {id: 'projection'})
RETURN p.position AS position, p.fingerprint AS fingerprint, p.referenceVersion AS referenceVersion, p.model AS model
