-- What the articles tell, by day: each sentence that names a day, with who is mentioned and who speaks in it.
CREATE VIEW timeline AS
WITH told AS (
    SELECT d.earliest, d.latest, d.text AS date_text, d.timex_value, d.granularity, s.article_id, s.sentence_no, s.text,
        s.char_start, s.char_end
    FROM dates AS d
    JOIN sentences AS s
        ON s.article_id = d.article_id AND d.char_start >= s.char_start AND d.char_end <= s.char_end
    WHERE d.earliest IS NOT NULL AND d.timex_type IN ('DATE', 'TIME')
),
named AS (
    SELECT t.article_id, t.sentence_no, list(DISTINCT e.name ORDER BY e.name) AS names
    FROM (SELECT DISTINCT article_id, sentence_no, char_start, char_end FROM told) AS t
    JOIN mentions AS m
        ON m.article_id = t.article_id AND m.char_start >= t.char_start AND m.char_end <= t.char_end
    JOIN entities AS e ON e.entity_id = m.entity_id
    GROUP BY t.article_id, t.sentence_no
),
spoken AS (
    SELECT t.article_id, t.sentence_no, list(DISTINCT e.name ORDER BY e.name) AS speakers
    FROM (SELECT DISTINCT article_id, sentence_no, char_start, char_end FROM told) AS t
    JOIN quotes AS q
        ON q.article_id = t.article_id AND q.char_start < t.char_end AND q.char_end > t.char_start
    JOIN entities AS e ON e.entity_id = q.speaker_id
    GROUP BY t.article_id, t.sentence_no
)
SELECT
    t.earliest,
    t.latest,
    t.granularity,
    t.date_text,
    t.text AS sentence,
    n.names,
    p.speakers,
    a.publisher,
    a.path,
    t.article_id,
    t.sentence_no
FROM told AS t
JOIN articles AS a ON a.article_id = t.article_id
LEFT JOIN named AS n ON n.article_id = t.article_id AND n.sentence_no = t.sentence_no
LEFT JOIN spoken AS p ON p.article_id = t.article_id AND p.sentence_no = t.sentence_no
ORDER BY t.earliest, t.latest, a.path, t.sentence_no;
COMMENT ON VIEW timeline IS 'What the articles tell, by day: each sentence that names a day, who is in it, who speaks';
