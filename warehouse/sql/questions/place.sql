-- Where a place is.
SELECT country_code, geoname_id, latitude, longitude FROM entities WHERE entity_id = ? AND geoname_id IS NOT NULL;
