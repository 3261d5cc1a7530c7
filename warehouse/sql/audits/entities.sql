-- Each row of entities with what its expectations look at, in any order.
WITH repeated AS (
    SELECT entity_id, count(*) AS row_count
    FROM entities
    GROUP BY entity_id
    HAVING count(*) > 1
)
SELECT
    t.entity_id,
    t.entity_type,
    t.name,
    t.country_code,
    t.geoname_id,
    t.latitude,
    t.longitude,
    t.mention_count,
    t.article_count,
    t.part,
    repeated.row_count IS NULL AS is_key_unique
FROM entities AS t
LEFT JOIN repeated ON repeated.entity_id IS NOT DISTINCT FROM t.entity_id
