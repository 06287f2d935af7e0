// $ids: of offers and sites
UNWIND $ids AS asked
OPTIONAL MATCH (o:Offer {id: asked})<-[:OFFERS]-(offering:Service)
OPTIONAL MATCH (x:Site {id: asked})<-[:AT]-(placed:Service)
WITH asked, coalesce(offering.document, placed.document) AS document
WHERE document IS NOT NULL
RETURN asked, document
