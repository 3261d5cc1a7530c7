-- People, organisations, places: one row each, however they are written
CREATE TABLE entities (
    entity_id VARCHAR NOT NULL,
    entity_type VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    country_code VARCHAR,
    geoname_id INTEGER,
    latitude DOUBLE,
    longitude DOUBLE,
    mention_count INTEGER NOT NULL,
    article_count INTEGER NOT NULL,
    PRIMARY KEY (entity_id)
);
COMMENT ON TABLE entities IS 'People, organisations, places: one row each, however they are written';
COMMENT ON COLUMN entities.entity_id IS 'Digest that stays the same while the cluster of names does';
COMMENT ON COLUMN entities.entity_type IS 'OntoNotes type';
COMMENT ON COLUMN entities.name IS 'The fullest well-attested form';
COMMENT ON COLUMN entities.country_code IS 'ISO 3166-1 alpha-2, for places';
COMMENT ON COLUMN entities.geoname_id IS 'GeoNames id, for places';
COMMENT ON COLUMN entities.latitude IS 'Degrees north, for places';
COMMENT ON COLUMN entities.longitude IS 'Degrees east, for places';
COMMENT ON COLUMN entities.mention_count IS 'Mentions of every kind';
COMMENT ON COLUMN entities.article_count IS 'Articles that mention it';
