-- Each row of doubtful_links with what its expectations look at.
SELECT
    t.left_entity_id,
    t.right_entity_id,
    t.score,
    t.reason,
    t.part,
    count(*) OVER (PARTITION BY t.left_entity_id, t.right_entity_id) = 1 AS is_key_unique,
    CASE WHEN t.left_entity_id IS NOT NULL THEN left_entity_id_row.entity_id IS NOT NULL END AS left_entity_id_exists,
    CASE WHEN t.right_entity_id IS NOT NULL THEN right_entity_id_row.entity_id IS NOT NULL END AS right_entity_id_exists
FROM doubtful_links AS t
LEFT JOIN entities AS left_entity_id_row ON left_entity_id_row.entity_id = t.left_entity_id
LEFT JOIN entities AS right_entity_id_row ON right_entity_id_row.entity_id = t.right_entity_id
ORDER BY t.left_entity_id, t.right_entity_id
