-- For each article that shares text with another: how much of it, which one copied, and why that is known.
CREATE VIEW copies AS
WITH pairs AS (
    SELECT
        article_id_a AS article_id, article_id_b AS other_id, containment_a AS shared, kind, role_a AS role, reason
    FROM text_reuse
    JOIN syndication USING (article_id_a, article_id_b)
    UNION ALL
    SELECT
        article_id_b AS article_id, article_id_a AS other_id, containment_b AS shared, kind, role_b AS role, reason
    FROM text_reuse
    JOIN syndication USING (article_id_a, article_id_b)
)
SELECT
    a.path,
    a.publisher,
    p.role,
    p.shared,
    p.kind,
    o.path AS other_path,
    o.publisher AS other_publisher,
    replace(replace(p.reason, p.article_id, a.path), p.other_id, o.path) AS reason,
    p.article_id,
    p.other_id AS other_article_id
FROM pairs AS p
JOIN articles AS a ON a.article_id = p.article_id
JOIN articles AS o ON o.article_id = p.other_id
ORDER BY a.path, p.shared DESC, o.path;
COMMENT ON VIEW copies IS 'For each article that shares text with another: how much of it, which one copied, and why';
