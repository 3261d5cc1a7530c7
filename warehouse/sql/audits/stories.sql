-- Each row of stories with what its expectations look at, in any order.
WITH repeated AS (
    SELECT story_id, count(*) AS row_count
    FROM stories
    GROUP BY story_id
    HAVING count(*) > 1
)
SELECT
    t.story_id,
    t.headline,
    t.earliest,
    t.latest,
    t.article_count,
    t.independent_source_count,
    t.part,
    repeated.row_count IS NULL AS is_key_unique
FROM stories AS t
LEFT JOIN repeated ON repeated.story_id IS NOT DISTINCT FROM t.story_id
