-- Each row of files with what its expectations look at.
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
    count(*) OVER (PARTITION BY t.path) = 1 AS is_key_unique
FROM files AS t
ORDER BY t.path
