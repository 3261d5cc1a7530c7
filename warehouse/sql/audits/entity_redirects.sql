-- Each row of entity_redirects with what its expectations look at, in any order.
WITH repeated AS (
    SELECT old_id, new_id, run_id, count(*) AS row_count
    FROM entity_redirects
    GROUP BY old_id, new_id, run_id
    HAVING count(*) > 1
)
SELECT
    t.old_id,
    t.new_id,
    t.run_id,
    t.part,
    repeated.row_count IS NULL AS is_key_unique
FROM entity_redirects AS t
LEFT JOIN repeated ON repeated.old_id IS NOT DISTINCT FROM t.old_id AND repeated.new_id IS NOT DISTINCT FROM t.new_id AND repeated.run_id IS NOT DISTINCT FROM t.run_id
