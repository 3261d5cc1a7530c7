-- Each row of statements with what its expectations look at, in any order.
WITH repeated AS (
    SELECT statement_id, count(*) AS row_count
    FROM statements
    GROUP BY statement_id
    HAVING count(*) > 1
)
SELECT
    t.statement_id,
    t.speaker_id,
    t.text,
    t.first_article_id,
    t.quote_count,
    t.article_count,
    t.is_verbatim,
    t.part,
    repeated.row_count IS NULL AS is_key_unique,
    CASE WHEN t.speaker_id IS NOT NULL THEN speaker_id_row.entity_id IS NOT NULL END AS speaker_id_exists,
    CASE WHEN t.first_article_id IS NOT NULL THEN first_article_id_row.article_id IS NOT NULL END AS first_article_id_exists,
    first_article_id_row.path AS path
FROM statements AS t
LEFT JOIN entities AS speaker_id_row ON speaker_id_row.entity_id = t.speaker_id
LEFT JOIN articles AS first_article_id_row ON first_article_id_row.article_id = t.first_article_id
LEFT JOIN repeated ON repeated.statement_id IS NOT DISTINCT FROM t.statement_id
