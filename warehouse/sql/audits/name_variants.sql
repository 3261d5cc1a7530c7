-- Each row of name_variants with what its expectations look at, in any order.
WITH repeated AS (
    SELECT entity_id, name, count(*) AS row_count
    FROM name_variants
    GROUP BY entity_id, name
    HAVING count(*) > 1
)
SELECT
    t.entity_id,
    t.name,
    t.mention_count,
    t.article_count,
    t.rule,
    t.score,
    t.part,
    repeated.row_count IS NULL AS is_key_unique,
    CASE WHEN t.entity_id IS NOT NULL THEN entity_id_row.entity_id IS NOT NULL END AS entity_id_exists
FROM name_variants AS t
LEFT JOIN entities AS entity_id_row ON entity_id_row.entity_id = t.entity_id
LEFT JOIN repeated ON repeated.entity_id IS NOT DISTINCT FROM t.entity_id AND repeated.name IS NOT DISTINCT FROM t.name
