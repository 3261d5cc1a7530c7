-- The same words quoted in several articles
CREATE TABLE statements (
    statement_id VARCHAR NOT NULL,
    speaker_id VARCHAR,
    text VARCHAR NOT NULL,
    first_article_id VARCHAR NOT NULL,
    quote_count INTEGER NOT NULL,
    article_count INTEGER NOT NULL,
    is_verbatim BOOLEAN NOT NULL,
    PRIMARY KEY (statement_id)
);
COMMENT ON TABLE statements IS 'The same words quoted in several articles';
COMMENT ON COLUMN statements.statement_id IS 'Digest of the fullest wording and the speaker';
COMMENT ON COLUMN statements.speaker_id IS 'Who said it: entities.entity_id';
COMMENT ON COLUMN statements.text IS 'The fullest wording';
COMMENT ON COLUMN statements.first_article_id IS 'The article that published it first: articles.article_id';
COMMENT ON COLUMN statements.quote_count IS 'Quotes that are wordings of it';
COMMENT ON COLUMN statements.article_count IS 'Articles that quote it';
COMMENT ON COLUMN statements.is_verbatim IS 'Whether all wordings are alike but for punctuation';
