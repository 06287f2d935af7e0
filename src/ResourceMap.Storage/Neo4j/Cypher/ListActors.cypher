// $words: a full-text query of our own tokens; $level; $parent: of any record; each null when it asks nothing;
// $afterKey, $afterId: where the page before ended, null for the first; $count: rows at most
CALL () {
  WITH $words AS words
  WHERE words IS NOT NULL
  CALL db.index.fulltext.queryNodes('actor_words', words) YIELD node
  RETURN node AS a
  UNION
  WITH $parent AS asked
  WHERE $words IS NULL AND asked IS NOT NULL
  OPTIONAL MATCH (alias:Alias {id: asked})
  MATCH (:Actor {id: coalesce(alias.entity, asked)})<-[:MANAGED_BY]-(a:Actor)
  RETURN a
  UNION
  WITH 1 AS all
  WHERE $words IS NULL AND $parent IS NULL
  MATCH (a:Actor)
  RETURN a
}
OPTIONAL MATCH (alias:Alias {id: $parent})
WITH a, coalesce(alias.entity, $parent) AS parent
WHERE a.isListed
  AND ($level IS NULL OR a.level = $level)
  AND (parent IS NULL OR EXISTS { (a)-[:MANAGED_BY]->(:Actor {id: parent}) })
WITH collect(a) AS found
RETURN size(found) AS total, COLLECT {
  UNWIND found AS a
  WITH a
  WHERE $afterKey IS NULL OR a.sortKey > $afterKey OR (a.sortKey = $afterKey AND a.id > $afterId)
  RETURN a.document
  ORDER BY a.sortKey, a.id
  LIMIT $count
} AS documents
