-- Each row of entities with what its expectations look at.
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
    count(*) OVER (PARTITION BY t.entity_id) = 1 AS is_key_unique
FROM entities AS t
ORDER BY t.entity_id
