-- What an entity is quoted as saying, or denying.
SELECT
    a.published_earliest AS published, concat_ws(', ', q.kind, nullif(q.polarity, 'neutral')) AS kind, q.text, a.path
FROM quotes AS q
JOIN articles AS a ON a.article_id = q.article_id
WHERE q.speaker_id = ?
ORDER BY a.published_earliest NULLS LAST, a.path, q.char_start;
