-- Each row of rejects with what its expectations look at, in any order.
WITH repeated AS (
    SELECT path, record_no, stage, count(*) AS row_count
    FROM rejects
    GROUP BY path, record_no, stage
    HAVING count(*) > 1
)
SELECT
    t.path,
    t.record_no,
    t.stage,
    t.reason,
    t.detail,
    t.run_id,
    t.rejected_at,
    t.part,
    repeated.row_count IS NULL AS is_key_unique
FROM rejects AS t
LEFT JOIN repeated ON repeated.path IS NOT DISTINCT FROM t.path AND repeated.record_no IS NOT DISTINCT FROM t.record_no AND repeated.stage IS NOT DISTINCT FROM t.stage
