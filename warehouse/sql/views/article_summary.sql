-- One row an article: its header, and how much was found in it.
CREATE VIEW article_summary AS
WITH said AS (
    SELECT article_id, count(*) AS quote_count FROM quotes GROUP BY article_id
),
named AS (
    SELECT m.article_id, list(DISTINCT e.name ORDER BY e.name) AS people
    FROM mentions AS m
    JOIN entities AS e ON e.entity_id = m.entity_id
    WHERE e.entity_type = 'PERSON'
    GROUP BY m.article_id
),
shared AS (
    SELECT article_id, count(*) AS reuse_count
    FROM (
        SELECT article_id_a AS article_id FROM text_reuse
        UNION ALL
        SELECT article_id_b AS article_id FROM text_reuse
    )
    GROUP BY article_id
)
SELECT
    a.path,
    a.headline,
    a.publisher,
    a.agency,
    a.dateline_place,
    a.published_earliest,
    a.published_latest,
    a.published_basis,
    a.word_count,
    n.people,
    coalesce(s.quote_count, 0) AS quote_count,
    coalesce(r.reuse_count, 0) AS reuse_count,
    a.article_id
FROM articles AS a
LEFT JOIN said AS s ON s.article_id = a.article_id
LEFT JOIN named AS n ON n.article_id = a.article_id
LEFT JOIN shared AS r ON r.article_id = a.article_id
ORDER BY a.published_earliest NULLS LAST, a.path;
COMMENT ON VIEW article_summary IS 'One row an article: its header, and how much was found in it';
