-- What a person or organisation is quoted as saying, the name given in any spelling.
CREATE MACRO who_said(wanted) AS TABLE
SELECT
    e.name AS speaker,
    q.polarity,
    q.kind,
    q.text,
    q.cue,
    a.published_earliest,
    a.publisher,
    a.path,
    q.quote_id
FROM entities_named(wanted) AS e
JOIN quotes AS q ON q.speaker_id = e.entity_id
JOIN articles AS a ON a.article_id = q.article_id
ORDER BY a.published_earliest NULLS LAST, a.path, q.char_start;
