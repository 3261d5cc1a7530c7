-- People: how they are written, which roles they have, how often they speak.
CREATE VIEW people AS
WITH spoken AS (
    SELECT speaker_id, count(*) AS quote_count FROM quotes GROUP BY speaker_id
),
held AS (
    SELECT entity_id, list(DISTINCT role ORDER BY role) AS roles FROM roles GROUP BY entity_id
),
written AS (
    SELECT entity_id, list(name ORDER BY mention_count DESC, name) AS variants FROM name_variants GROUP BY entity_id
)
SELECT
    e.entity_id,
    e.name,
    w.variants,
    h.roles,
    e.mention_count,
    e.article_count,
    coalesce(s.quote_count, 0) AS quote_count
FROM entities AS e
LEFT JOIN spoken AS s ON s.speaker_id = e.entity_id
LEFT JOIN held AS h ON h.entity_id = e.entity_id
LEFT JOIN written AS w ON w.entity_id = e.entity_id
WHERE e.entity_type = 'PERSON'
ORDER BY e.mention_count DESC, e.name;
COMMENT ON VIEW people IS 'People: how they are written, which roles they have, how often they speak';
