-- The entities that a name may mean, in any spelling: those written so somewhere; if there are none, those spelled like it.
CREATE MACRO entities_named(wanted) AS TABLE
WITH forms AS (
    SELECT
        entity_id,
        lower(strip_accents(name)) = lower(strip_accents(wanted)) AS is_same,
        jaro_winkler_similarity(lower(strip_accents(name)), lower(strip_accents(wanted))) AS likeness
    FROM name_variants
),
candidates AS (
    SELECT entity_id, bool_or(is_same) AS is_same, max(likeness) AS likeness
    FROM forms
    GROUP BY entity_id
)
SELECT
    e.entity_id,
    e.name,
    e.entity_type,
    e.mention_count,
    c.likeness,
    CASE WHEN c.is_same THEN 'written so' ELSE 'spelled like it' END AS reason
FROM candidates AS c
JOIN entities AS e ON e.entity_id = c.entity_id
WHERE c.is_same OR (c.likeness >= 0.9 AND NOT EXISTS (FROM candidates WHERE is_same))
ORDER BY c.likeness DESC, e.mention_count DESC, e.entity_id;
