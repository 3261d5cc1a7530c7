-- Each row of name_variants with what its expectations look at.
SELECT
    t.entity_id,
    t.name,
    t.mention_count,
    t.article_count,
    t.rule,
    t.score,
    t.part,
    count(*) OVER (PARTITION BY t.entity_id, t.name) = 1 AS is_key_unique,
    CASE WHEN t.entity_id IS NOT NULL THEN entity_id_row.entity_id IS NOT NULL END AS entity_id_exists
FROM name_variants AS t
LEFT JOIN entities AS entity_id_row ON entity_id_row.entity_id = t.entity_id
ORDER BY t.entity_id, t.name
