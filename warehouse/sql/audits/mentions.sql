-- Each row of mentions with what its expectations look at, in any order.
WITH repeated AS (
    SELECT mention_id, count(*) AS row_count
    FROM mentions
    GROUP BY mention_id
    HAVING count(*) > 1
)
SELECT
    t.mention_id,
    t.article_id,
    t.char_start,
    t.char_end,
    t.text,
    t.kind,
    t.entity_type,
    t.name,
    t.title,
    t.entity_id,
    t.link_rule,
    t.link_score,
    t.part,
    repeated.row_count IS NULL AS is_key_unique,
    CASE WHEN t.article_id IS NOT NULL THEN article_id_row.article_id IS NOT NULL END AS article_id_exists,
    CASE WHEN t.entity_id IS NOT NULL THEN entity_id_row.entity_id IS NOT NULL END AS entity_id_exists,
    article_id_row.path AS path,
    t.char_start >= 0 AND t.char_start < t.char_end AND t.char_end <= length(article_id_row.text) AS span_in_bounds,
    substring(article_id_row.text, t.char_start + 1, t.char_end - t.char_start) = t.text AS span_matches
FROM mentions AS t
LEFT JOIN articles AS article_id_row ON article_id_row.article_id = t.article_id
LEFT JOIN entities AS entity_id_row ON entity_id_row.entity_id = t.entity_id
LEFT JOIN repeated ON repeated.mention_id IS NOT DISTINCT FROM t.mention_id
