-- Each row of runs with what its expectations look at, in any order.
WITH repeated AS (
    SELECT run_id, count(*) AS row_count
    FROM runs
    GROUP BY run_id
    HAVING count(*) > 1
)
SELECT
    t.run_id,
    t.started_at,
    t.finished_at,
    t.status,
    t.files_added,
    t.files_changed,
    t.files_removed,
    t.files_unchanged,
    t.article_count,
    t.code_version,
    t.model,
    t.part,
    repeated.row_count IS NULL AS is_key_unique
FROM runs AS t
LEFT JOIN repeated ON repeated.run_id IS NOT DISTINCT FROM t.run_id
