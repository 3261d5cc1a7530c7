-- Places with their country and coordinates, where they are known.
CREATE VIEW places AS
SELECT entity_id, name, entity_type, country_code, geoname_id, latitude, longitude, mention_count, article_count
FROM entities
WHERE entity_type IN ('GPE', 'LOC', 'FAC')
ORDER BY mention_count DESC, name;
COMMENT ON VIEW places IS 'Places with their country and coordinates, where they are known';
