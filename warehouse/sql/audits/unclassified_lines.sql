-- Each row of unclassified_lines with what its expectations look at, in any order.
WITH repeated AS (
    SELECT article_id, char_start, count(*) AS row_count
    FROM unclassified_lines
    GROUP BY article_id, char_start
    HAVING count(*) > 1
)
SELECT
    t.article_id,
    t.char_start,
    t.char_end,
    t.text,
    t.part,
    repeated.row_count IS NULL AS is_key_unique,
    CASE WHEN t.article_id IS NOT NULL THEN article_id_row.article_id IS NOT NULL END AS article_id_exists,
    article_id_row.path AS path,
    t.char_start >= 0 AND t.char_start < t.char_end AND t.char_end <= length(article_id_row.text) AS span_in_bounds,
    substring(article_id_row.text, t.char_start + 1, t.char_end - t.char_start) = t.text AS span_matches
FROM unclassified_lines AS t
LEFT JOIN articles AS article_id_row ON article_id_row.article_id = t.article_id
LEFT JOIN repeated ON repeated.article_id IS NOT DISTINCT FROM t.article_id AND repeated.char_start IS NOT DISTINCT FROM t.char_start
