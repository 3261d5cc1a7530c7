-- The passages that two articles share, word for word
CREATE TABLE reused_passages (
    article_id_a VARCHAR NOT NULL,
    article_id_b VARCHAR NOT NULL,
    start_a INTEGER NOT NULL,
    end_a INTEGER NOT NULL,
    text_a VARCHAR NOT NULL,
    start_b INTEGER NOT NULL,
    end_b INTEGER NOT NULL,
    text_b VARCHAR NOT NULL,
    PRIMARY KEY (article_id_a, article_id_b, start_a, start_b)
);
COMMENT ON TABLE reused_passages IS 'The passages that two articles share, word for word';
COMMENT ON COLUMN reused_passages.article_id_a IS 'The smaller article_id of the pair';
COMMENT ON COLUMN reused_passages.article_id_b IS 'The larger one';
COMMENT ON COLUMN reused_passages.start_a IS 'First character of the passage in the text of a';
COMMENT ON COLUMN reused_passages.end_a IS 'One past its last character there';
COMMENT ON COLUMN reused_passages.text_a IS 'The characters of the text of a from start_a to end_a';
COMMENT ON COLUMN reused_passages.start_b IS 'First character of the passage in the text of b';
COMMENT ON COLUMN reused_passages.end_b IS 'One past its last character there';
COMMENT ON COLUMN reused_passages.text_b IS 'The characters of the text of b from start_b to end_b';
