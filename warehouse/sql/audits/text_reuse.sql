-- Each row of text_reuse with what its expectations look at, in any order.
WITH repeated AS (
    SELECT article_id_a, article_id_b, count(*) AS row_count
    FROM text_reuse
    GROUP BY article_id_a, article_id_b
    HAVING count(*) > 1
)
SELECT
    t.article_id_a,
    t.article_id_b,
    t.similarity,
    t.containment_a,
    t.containment_b,
    t.kind,
    t.part,
    repeated.row_count IS NULL AS is_key_unique,
    CASE WHEN t.article_id_a IS NOT NULL THEN article_id_a_row.article_id IS NOT NULL END AS article_id_a_exists,
    CASE WHEN t.article_id_b IS NOT NULL THEN article_id_b_row.article_id IS NOT NULL END AS article_id_b_exists,
    article_id_a_row.path AS path
FROM text_reuse AS t
LEFT JOIN articles AS article_id_a_row ON article_id_a_row.article_id = t.article_id_a
LEFT JOIN articles AS article_id_b_row ON article_id_b_row.article_id = t.article_id_b
LEFT JOIN repeated ON repeated.article_id_a IS NOT DISTINCT FROM t.article_id_a AND repeated.article_id_b IS NOT DISTINCT FROM t.article_id_b
