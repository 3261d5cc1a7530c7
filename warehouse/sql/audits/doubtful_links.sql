-- Each row of doubtful_links with what its expectations look at, in any order.
WITH repeated AS (
    SELECT left_entity_id, right_entity_id, count(*) AS row_count
    FROM doubtful_links
    GROUP BY left_entity_id, right_entity_id
    HAVING count(*) > 1
)
SELECT
    t.left_entity_id,
    t.right_entity_id,
    t.score,
    t.reason,
    t.part,
    repeated.row_count IS NULL AS is_key_unique,
    CASE WHEN t.left_entity_id IS NOT NULL THEN left_entity_id_row.entity_id IS NOT NULL END AS left_entity_id_exists,
    CASE WHEN t.right_entity_id IS NOT NULL THEN right_entity_id_row.entity_id IS NOT NULL END AS right_entity_id_exists
FROM doubtful_links AS t
LEFT JOIN entities AS left_entity_id_row ON left_entity_id_row.entity_id = t.left_entity_id
LEFT JOIN entities AS right_entity_id_row ON right_entity_id_row.entity_id = t.right_entity_id
LEFT JOIN repeated ON repeated.left_entity_id IS NOT DISTINCT FROM t.left_entity_id AND repeated.right_entity_id IS NOT DISTINCT FROM t.right_entity_id
