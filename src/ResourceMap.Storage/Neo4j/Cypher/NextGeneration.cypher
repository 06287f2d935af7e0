// What bears an older generation at the end of a replacement is not of it
MATCH (p:Projection {id: 'projection'})
SET p.generation = p.generation + 1
RETURN p.generation AS generation
