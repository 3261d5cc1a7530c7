-- One row an article: its text unchanged, and the header fields read from it
CREATE TABLE articles (
    article_id VARCHAR NOT NULL,
    path VARCHAR NOT NULL,
    record_no INTEGER NOT NULL,
    source_locator VARCHAR,
    text VARCHAR NOT NULL,
    headline VARCHAR,
    subheadline VARCHAR,
    authors VARCHAR[] NOT NULL,
    publisher VARCHAR,
    agency VARCHAR,
    dateline VARCHAR,
    dateline_place VARCHAR,
    published_earliest DATE,
    published_latest DATE,
    published_basis VARCHAR,
    published_note VARCHAR,
    language VARCHAR,
    body_start INTEGER,
    body_end INTEGER,
    word_count INTEGER NOT NULL,
    PRIMARY KEY (article_id)
);
COMMENT ON TABLE articles IS 'One row an article: its text unchanged, and the header fields read from it';
COMMENT ON COLUMN articles.article_id IS 'Digest of path and record_no';
COMMENT ON COLUMN articles.path IS 'The file it lies in: files.path';
COMMENT ON COLUMN articles.record_no IS 'Place among the articles of its file, from 0';
COMMENT ON COLUMN articles.source_locator IS 'Where in the file the text was taken from; NULL when the file is the text';
COMMENT ON COLUMN articles.text IS 'The decoded text, unchanged (byte order mark dropped); all offsets count in it';
COMMENT ON COLUMN articles.headline IS 'Headline';
COMMENT ON COLUMN articles.subheadline IS 'Standfirst, deck or subheadline';
COMMENT ON COLUMN articles.authors IS 'Names in the byline, in order; empty when nobody is named';
COMMENT ON COLUMN articles.publisher IS 'The outlet';
COMMENT ON COLUMN articles.agency IS 'The wire service credited';
COMMENT ON COLUMN articles.dateline IS 'The dateline as written';
COMMENT ON COLUMN articles.dateline_place IS 'The place in the dateline, as written';
COMMENT ON COLUMN articles.published_earliest IS 'First day on which it may have been published';
COMMENT ON COLUMN articles.published_latest IS 'Last such day; equal to the first when the day is known';
COMMENT ON COLUMN articles.published_basis IS 'dateline, header, metadata, byline or inferred; NULL when unknown';
COMMENT ON COLUMN articles.published_note IS 'How the publication date was found, and what contradicts it';
COMMENT ON COLUMN articles.language IS 'Language of the text, ISO 639-1';
COMMENT ON COLUMN articles.body_start IS 'First character of the story itself in text; NULL where that is in doubt';
COMMENT ON COLUMN articles.body_end IS 'One past the last character of the story';
COMMENT ON COLUMN articles.word_count IS 'Words in the body';
