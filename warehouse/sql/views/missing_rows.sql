-- What was not looked for in an article, and why: what has no row there may stand in its text all the same.
CREATE VIEW missing_rows AS
WITH parsed AS (
    SELECT DISTINCT article_id FROM sentences
),
failed AS (
    SELECT path, record_no, detail FROM rejects WHERE reason = 'annotation_failed'
)
SELECT
    a.path,
    a.record_no,
    a.language,
    CASE
        WHEN p.article_id IS NULL THEN ['sentences', 'dates', 'mentions', 'roles', 'quotes']
        ELSE ['roles', 'quotes', 'dates told by other words than day, month and year']
    END AS missing,
    CASE
        WHEN f.path IS NOT NULL THEN f.detail
        WHEN p.article_id IS NOT NULL THEN 'The rules that find them are for English.'
        WHEN a.language IS NULL THEN 'The language is unknown, and the text is not taken for English.'
        ELSE 'No pipeline is configured for this language.'
    END AS reason,
    a.article_id
FROM articles AS a
LEFT JOIN parsed AS p ON p.article_id = a.article_id
LEFT JOIN failed AS f ON f.path = a.path AND f.record_no = a.record_no
WHERE a.word_count > 0
    AND (p.article_id IS NULL OR a.language <> 'en')
ORDER BY a.path, a.record_no;
COMMENT ON VIEW missing_rows IS 'What was not looked for in an article, and why: its language has no pipeline, or no rules';
