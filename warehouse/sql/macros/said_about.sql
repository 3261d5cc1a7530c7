-- What is said of a person, organisation or place, the name given in any spelling: quotes that mention it.
CREATE MACRO said_about(wanted) AS TABLE
SELECT
    e.name AS about,
    s.name AS speaker_name,
    q.speaker,
    q.polarity,
    q.kind,
    q.text,
    a.published_earliest,
    a.publisher,
    a.path,
    q.quote_id
FROM (SELECT DISTINCT entity_id, name FROM entities_named(wanted)) AS e
JOIN mentions AS m ON m.entity_id = e.entity_id
JOIN quotes AS q ON q.article_id = m.article_id AND m.char_start >= q.char_start AND m.char_end <= q.char_end
JOIN articles AS a ON a.article_id = q.article_id
LEFT JOIN entities AS s ON s.entity_id = q.speaker_id
WHERE q.speaker_id IS DISTINCT FROM e.entity_id
GROUP BY ALL
ORDER BY a.published_earliest NULLS LAST, a.path, q.quote_id;
