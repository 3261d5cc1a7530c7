-- Each row of files with what its expectations look at, in any order.
WITH repeated AS (
    SELECT path, count(*) AS row_count
    FROM files
    GROUP BY path
    HAVING count(*) > 1
)
SELECT
    t.path,
    t.sha256,
    t.byte_count,
    t.encoding,
    t.media_type,
    t.modified_at,
    t.ingested_at,
    t.run_id,
    t.part,
    repeated.row_count IS NULL AS is_key_unique
FROM files AS t
LEFT JOIN repeated ON repeated.path IS NOT DISTINCT FROM t.path
