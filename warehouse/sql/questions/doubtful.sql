-- Entities that may be the same one but were left apart.
SELECT e.name, d.score, d.reason
FROM doubtful_links AS d
JOIN entities AS e ON e.entity_id = CASE WHEN d.left_entity_id = $1 THEN d.right_entity_id ELSE d.left_entity_id END
WHERE $1 IN (d.left_entity_id, d.right_entity_id)
ORDER BY d.score DESC, e.name;
