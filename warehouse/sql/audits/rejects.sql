-- Each row of rejects with what its expectations look at.
SELECT
    t.path,
    t.record_no,
    t.stage,
    t.reason,
    t.detail,
    t.run_id,
    t.rejected_at,
    t.part,
    count(*) OVER (PARTITION BY t.path, t.record_no, t.stage) = 1 AS is_key_unique
FROM rejects AS t
ORDER BY t.path, t.record_no, t.stage
