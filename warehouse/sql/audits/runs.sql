-- Each row of runs with what its expectations look at.
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
    count(*) OVER (PARTITION BY t.run_id) = 1 AS is_key_unique
FROM runs AS t
ORDER BY t.run_id
