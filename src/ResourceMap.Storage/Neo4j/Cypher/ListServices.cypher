// $start: by which condition services are sought: words, within, needs, kinds or all;
// $words: a full-text query of our own tokens; $within: communes; $kinds; $needs: each null when it asks nothing;
// $includeOutOfScope; $fictional: null asks for both; $afterKey, $afterId: where the page before ended, null for the first; $count: rows at most
CALL () {
  WITH $words AS words
  WHERE $start = 'words'
  CALL db.index.fulltext.queryNodes('service_words', words) YIELD node
  RETURN node AS s
  UNION
  WITH $within AS ids
  WHERE $start = 'within'
  UNWIND ids AS id
  MATCH (t:Territory {id: id})<-[:LIES_IN]-(:Site)<-[:AT]-(s:Service)
    USING INDEX SEEK t:Territory(id)
  RETURN s
  UNION
  WITH $needs AS codes
  WHERE $start = 'needs'
  UNWIND codes AS code
  MATCH (n:Need {code: code})<-[:MEETS]-(s:Service)
    USING INDEX SEEK n:Need(code)
  RETURN s
  UNION
  WITH $kinds AS kinds
  WHERE $start = 'kinds'
  UNWIND kinds AS kind
  MATCH (s:Service {kind: kind})
  RETURN s
  UNION
  WITH 1 AS all
  WHERE $start = 'all'
  MATCH (s:Service)
  RETURN s
}
WITH s
WHERE s.isListed AND s.document IS NOT NULL AND (s.inScope OR $includeOutOfScope)
  AND ($fictional IS NULL OR s.fictional = $fictional)
  AND ($start = 'within' OR $within IS NULL OR any(id IN s.communes WHERE id IN $within))
  AND ($start = 'needs' OR $needs IS NULL OR any(code IN s.needs WHERE code IN $needs))
  AND ($start = 'kinds' OR $kinds IS NULL OR s.kind IN $kinds)
WITH collect(s) AS found
RETURN size(found) AS total, COLLECT {
  UNWIND found AS s
  WITH s
  WHERE $afterKey IS NULL OR s.sortKey > $afterKey OR (s.sortKey = $afterKey AND s.id > $afterId)
  RETURN s.document
  ORDER BY s.sortKey, s.id
  LIMIT $count
} AS documents
