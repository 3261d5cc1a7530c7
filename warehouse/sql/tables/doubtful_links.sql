-- Pairs of entities that may be one but were left apart, best first
CREATE TABLE doubtful_links (
    left_entity_id VARCHAR NOT NULL,
    right_entity_id VARCHAR NOT NULL,
    score DOUBLE NOT NULL,
    reason VARCHAR NOT NULL,
    PRIMARY KEY (left_entity_id, right_entity_id)
);
COMMENT ON TABLE doubtful_links IS 'Pairs of entities that may be one but were left apart, best first';
COMMENT ON COLUMN doubtful_links.left_entity_id IS 'One of the two: entities.entity_id';
COMMENT ON COLUMN doubtful_links.right_entity_id IS 'The other: entities.entity_id';
COMMENT ON COLUMN doubtful_links.score IS 'How alike they are, 0 to 1';
COMMENT ON COLUMN doubtful_links.reason IS 'What speaks for and against, in a sentence';
