-- Each row of articles with what its expectations look at, in any order.
WITH repeated AS (
    SELECT article_id, count(*) AS row_count
    FROM articles
    GROUP BY article_id
    HAVING count(*) > 1
)
SELECT
    t.article_id,
    t.path,
    t.record_no,
    t.source_locator,
    t.text,
    t.headline,
    t.subheadline,
    t.authors,
    t.publisher,
    t.agency,
    t.dateline,
    t.dateline_place,
    t.published_earliest,
    t.published_latest,
    t.published_basis,
    t.published_note,
    t.language,
    t.body_start,
    t.body_end,
    t.word_count,
    t.part,
    repeated.row_count IS NULL AS is_key_unique,
    CASE WHEN t.path IS NOT NULL THEN path_row.path IS NOT NULL END AS path_exists
FROM articles AS t
LEFT JOIN files AS path_row ON path_row.path = t.path
LEFT JOIN repeated ON repeated.article_id IS NOT DISTINCT FROM t.article_id
