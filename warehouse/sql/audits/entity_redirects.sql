-- Each row of entity_redirects with what its expectations look at.
SELECT
    t.old_id,
    t.new_id,
    t.run_id,
    t.part,
    count(*) OVER (PARTITION BY t.old_id, t.new_id, t.run_id) = 1 AS is_key_unique
FROM entity_redirects AS t
ORDER BY t.old_id, t.new_id, t.run_id
