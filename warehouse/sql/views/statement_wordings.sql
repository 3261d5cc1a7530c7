-- Each wording of each statement: who printed it, who was first, and which wording most papers have.
CREATE VIEW statement_wordings AS
WITH printed AS (
    SELECT
        q.statement_id,
        trim(q.text, ' ,.;:') AS wording,
        count(DISTINCT q.article_id) AS article_count,
        min(a.published_earliest) AS first_published,
        list(DISTINCT coalesce(a.publisher, a.agency, a.path) ORDER BY coalesce(a.publisher, a.agency, a.path)) AS papers
    FROM quotes AS q
    JOIN articles AS a ON a.article_id = q.article_id
    WHERE q.statement_id IS NOT NULL
    GROUP BY q.statement_id, wording
)
SELECT
    p.statement_id,
    e.name AS speaker,
    p.wording,
    p.article_count,
    p.papers,
    p.first_published,
    p.article_count = max(p.article_count) OVER (PARTITION BY p.statement_id) AS is_commonest,
    p.first_published = min(p.first_published) OVER (PARTITION BY p.statement_id) AS is_first
FROM printed AS p
JOIN statements AS s ON s.statement_id = p.statement_id
LEFT JOIN entities AS e ON e.entity_id = s.speaker_id
ORDER BY p.statement_id, p.article_count DESC, p.wording;
COMMENT ON VIEW statement_wordings IS 'Each wording of each statement: who printed it, who was first, which most papers have';
