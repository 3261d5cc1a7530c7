-- Each row of reused_passages with what its expectations look at, in any order.
WITH repeated AS (
    SELECT article_id_a, article_id_b, start_a, start_b, count(*) AS row_count
    FROM reused_passages
    GROUP BY article_id_a, article_id_b, start_a, start_b
    HAVING count(*) > 1
)
SELECT
    t.article_id_a,
    t.article_id_b,
    t.start_a,
    t.end_a,
    t.text_a,
    t.start_b,
    t.end_b,
    t.text_b,
    t.part,
    repeated.row_count IS NULL AS is_key_unique,
    CASE WHEN t.article_id_a IS NOT NULL THEN article_id_a_row.article_id IS NOT NULL END AS article_id_a_exists,
    CASE WHEN t.article_id_b IS NOT NULL THEN article_id_b_row.article_id IS NOT NULL END AS article_id_b_exists,
    article_id_a_row.path AS path,
    substring(article_id_a_row.text, t.start_a + 1, t.end_a - t.start_a) = t.text_a AS text_a_matches,
    substring(article_id_b_row.text, t.start_b + 1, t.end_b - t.start_b) = t.text_b AS text_b_matches
FROM reused_passages AS t
LEFT JOIN articles AS article_id_a_row ON article_id_a_row.article_id = t.article_id_a
LEFT JOIN articles AS article_id_b_row ON article_id_b_row.article_id = t.article_id_b
LEFT JOIN repeated ON repeated.article_id_a IS NOT DISTINCT FROM t.article_id_a AND repeated.article_id_b IS NOT DISTINCT FROM t.article_id_b AND repeated.start_a IS NOT DISTINCT FROM t.start_a AND repeated.start_b IS NOT DISTINCT FROM t.start_b
