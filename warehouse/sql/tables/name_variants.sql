-- Every written form of every entity, and why it is the same one
CREATE TABLE name_variants (
    entity_id VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    mention_count INTEGER NOT NULL,
    article_count INTEGER NOT NULL,
    rule VARCHAR NOT NULL,
    score DOUBLE,
    PRIMARY KEY (entity_id, name)
);
COMMENT ON TABLE name_variants IS 'Every written form of every entity, and why it is the same one';
COMMENT ON COLUMN name_variants.entity_id IS 'The entity: entities.entity_id';
COMMENT ON COLUMN name_variants.name IS 'A form as written, without titles';
COMMENT ON COLUMN name_variants.mention_count IS 'Mentions in this form';
COMMENT ON COLUMN name_variants.article_count IS 'Articles that use it';
COMMENT ON COLUMN name_variants.rule IS 'The rule that joined it';
COMMENT ON COLUMN name_variants.score IS 'How sure the rule is, 0 to 1';
