-- Each row of stories with what its expectations look at.
SELECT
    t.story_id,
    t.headline,
    t.earliest,
    t.latest,
    t.article_count,
    t.independent_source_count,
    t.part,
    count(*) OVER (PARTITION BY t.story_id) = 1 AS is_key_unique
FROM stories AS t
ORDER BY t.story_id
