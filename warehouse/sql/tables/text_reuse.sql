-- Pairs of articles that share text: word 5-shingles of their bodies
CREATE TABLE text_reuse (
    article_id_a VARCHAR NOT NULL,
    article_id_b VARCHAR NOT NULL,
    similarity DOUBLE NOT NULL,
    containment_a DOUBLE NOT NULL,
    containment_b DOUBLE NOT NULL,
    kind VARCHAR NOT NULL,
    PRIMARY KEY (article_id_a, article_id_b)
);
COMMENT ON TABLE text_reuse IS 'Pairs of articles that share text: word 5-shingles of their bodies';
COMMENT ON COLUMN text_reuse.article_id_a IS 'The smaller article_id of the pair';
COMMENT ON COLUMN text_reuse.article_id_b IS 'The larger one';
COMMENT ON COLUMN text_reuse.similarity IS 'Jaccard: shared shingles over all shingles';
COMMENT ON COLUMN text_reuse.containment_a IS 'Share of a''s shingles that b has too';
COMMENT ON COLUMN text_reuse.containment_b IS 'Share of b''s shingles that a has too';
COMMENT ON COLUMN text_reuse.kind IS 'identical, near or partial';
