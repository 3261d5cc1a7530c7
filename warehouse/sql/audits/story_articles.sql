-- Each row of story_articles with what its expectations look at.
SELECT
    t.story_id,
    t.article_id,
    t.score,
    t.part,
    count(*) OVER (PARTITION BY t.story_id, t.article_id) = 1 AS is_key_unique,
    CASE WHEN t.story_id IS NOT NULL THEN story_id_row.story_id IS NOT NULL END AS story_id_exists,
    CASE WHEN t.article_id IS NOT NULL THEN article_id_row.article_id IS NOT NULL END AS article_id_exists,
    article_id_row.path AS path
FROM story_articles AS t
LEFT JOIN stories AS story_id_row ON story_id_row.story_id = t.story_id
LEFT JOIN articles AS article_id_row ON article_id_row.article_id = t.article_id
ORDER BY t.story_id, t.article_id
