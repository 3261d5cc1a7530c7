-- Each row of story_articles with what its expectations look at, in any order.
WITH repeated AS (
    SELECT story_id, article_id, count(*) AS row_count
    FROM story_articles
    GROUP BY story_id, article_id
    HAVING count(*) > 1
)
SELECT
    t.story_id,
    t.article_id,
    t.score,
    t.part,
    repeated.row_count IS NULL AS is_key_unique,
    CASE WHEN t.story_id IS NOT NULL THEN story_id_row.story_id IS NOT NULL END AS story_id_exists,
    CASE WHEN t.article_id IS NOT NULL THEN article_id_row.article_id IS NOT NULL END AS article_id_exists,
    article_id_row.path AS path
FROM story_articles AS t
LEFT JOIN stories AS story_id_row ON story_id_row.story_id = t.story_id
LEFT JOIN articles AS article_id_row ON article_id_row.article_id = t.article_id
LEFT JOIN repeated ON repeated.story_id IS NOT DISTINCT FROM t.story_id AND repeated.article_id IS NOT DISTINCT FROM t.article_id
