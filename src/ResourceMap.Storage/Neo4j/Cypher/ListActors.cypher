// $words: a full-text query of our own tokens; $level; $parent: of any record; each null when it asks nothing;
// $afterKey, $afterId: where the page before ended, null for the first; $count: rows at most
OPTIONAL MATCH (alias:Alias {id: $parent})
OPTIONAL MATCH (parent:Actor {id: coalesce(alias.entity, $parent)})
CALL (parent) {
  WITH parent, $words AS words
  WHERE words IS NOT NULL
  CALL db.index.fulltext.queryNodes('actor_words', words) YIELD node
  WHERE $parent IS NULL OR EXISTS { (node)-[:MANAGED_BY]->(parent) }
  RETURN node AS a
  UNION
  WITH parent
  WHERE $words IS NULL
  MATCH (parent)<-[:MANAGED_BY]-(a:Actor)
  RETURN a
  UNION
  WITH 1 AS all
  WHERE $words IS NULL AND $parent IS NULL
  MATCH (a:Actor)
  RETURN a
}
WITH a
WHERE a.isListed AND a.document IS NOT NULL AND ($level IS NULL OR a.level = $level)
WITH collect(a) AS found
RETURN size(found) AS total, COLLECT {
  UNWIND found AS a
  WITH a
  WHERE $afterKey IS NULL OR a.sortKey > $afterKey OR (a.sortKey = $afterKey AND a.id > $afterId)
  RETURN a.document
  ORDER BY a.sortKey, a.id
  LIMIT $count
} AS documents
