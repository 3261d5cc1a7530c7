-- For each pair of articles that share text, which one copied, where that can be told
CREATE TABLE syndication (
    article_id_a VARCHAR NOT NULL,
    article_id_b VARCHAR NOT NULL,
    role_a VARCHAR,
    role_b VARCHAR,
    rule VARCHAR,
    reason VARCHAR,
    PRIMARY KEY (article_id_a, article_id_b)
);
COMMENT ON TABLE syndication IS 'For each pair of articles that share text, which one copied, where that can be told';
COMMENT ON COLUMN syndication.article_id_a IS 'The smaller article_id of the pair';
COMMENT ON COLUMN syndication.article_id_b IS 'The larger one';
COMMENT ON COLUMN syndication.role_a IS 'origin or copy; NULL when it cannot be told';
COMMENT ON COLUMN syndication.role_b IS 'origin or copy; NULL when it cannot be told';
COMMENT ON COLUMN syndication.rule IS 'The rule that tells so';
COMMENT ON COLUMN syndication.reason IS 'What tells so, in a sentence';
