-- For each pair of articles that share text, which one copied, where that can be told
CREATE TABLE syndication (
    article_id_a VARCHAR NOT NULL,
    article_id_b VARCHAR NOT NULL,
    origin_article_id VARCHAR,
    copy_article_id VARCHAR,
    reason VARCHAR NOT NULL,
    PRIMARY KEY (article_id_a, article_id_b)
);
COMMENT ON TABLE syndication IS 'For each pair of articles that share text, which one copied, where that can be told';
COMMENT ON COLUMN syndication.article_id_a IS 'The smaller article_id of the pair';
COMMENT ON COLUMN syndication.article_id_b IS 'The larger one';
COMMENT ON COLUMN syndication.origin_article_id IS 'The article that had the text first; NULL when it cannot be told';
COMMENT ON COLUMN syndication.copy_article_id IS 'The other one';
COMMENT ON COLUMN syndication.reason IS 'What tells so, or why nothing does';
