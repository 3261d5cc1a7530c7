-- Words reported as somebody's
CREATE TABLE quotes (
    quote_id VARCHAR NOT NULL,
    article_id VARCHAR NOT NULL,
    char_start INTEGER NOT NULL,
    char_end INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    cue VARCHAR,
    cue_start INTEGER,
    cue_end INTEGER,
    speaker VARCHAR,
    speaker_start INTEGER,
    speaker_end INTEGER,
    speaker_id VARCHAR,
    polarity VARCHAR,
    rule VARCHAR,
    statement_id VARCHAR,
    PRIMARY KEY (quote_id)
);
COMMENT ON TABLE quotes IS 'Words reported as somebody''s';
COMMENT ON COLUMN quotes.quote_id IS 'Digest of the article and the span';
COMMENT ON COLUMN quotes.article_id IS 'The article: articles.article_id';
COMMENT ON COLUMN quotes.char_start IS 'First character in articles.text, counted in code points from 0';
COMMENT ON COLUMN quotes.char_end IS 'One past the last character in articles.text';
COMMENT ON COLUMN quotes.text IS 'The characters of articles.text from char_start to char_end';
COMMENT ON COLUMN quotes.kind IS 'direct, indirect or mixed';
COMMENT ON COLUMN quotes.cue IS 'The reporting expression as written';
COMMENT ON COLUMN quotes.cue_start IS 'Its first character in articles.text';
COMMENT ON COLUMN quotes.cue_end IS 'One past its last character';
COMMENT ON COLUMN quotes.speaker IS 'The speaker as written';
COMMENT ON COLUMN quotes.speaker_start IS 'First character of the speaker in articles.text';
COMMENT ON COLUMN quotes.speaker_end IS 'One past its last character';
COMMENT ON COLUMN quotes.speaker_id IS 'The speaker: entities.entity_id; NULL when not clear';
COMMENT ON COLUMN quotes.polarity IS 'What the cue says of it: neutral, claim, admit, deny or negated';
COMMENT ON COLUMN quotes.rule IS 'The rule that found it';
COMMENT ON COLUMN quotes.statement_id IS 'The statement it is a wording of: statements.statement_id';
