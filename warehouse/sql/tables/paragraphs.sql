-- The layout of each article: every stretch of text with its kind
CREATE TABLE paragraphs (
    article_id VARCHAR NOT NULL,
    paragraph_no INTEGER NOT NULL,
    kind VARCHAR NOT NULL,
    char_start INTEGER NOT NULL,
    char_end INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    PRIMARY KEY (article_id, paragraph_no)
);
COMMENT ON TABLE paragraphs IS 'The layout of each article: every stretch of text with its kind';
COMMENT ON COLUMN paragraphs.article_id IS 'The article: articles.article_id';
COMMENT ON COLUMN paragraphs.paragraph_no IS 'Place in the article, from 0';
COMMENT ON COLUMN paragraphs.kind IS 'headline, subheadline, byline, dateline, caption, credit, body or boilerplate';
COMMENT ON COLUMN paragraphs.char_start IS 'First character in articles.text, counted in code points from 0';
COMMENT ON COLUMN paragraphs.char_end IS 'One past the last character in articles.text';
COMMENT ON COLUMN paragraphs.text IS 'The characters of articles.text from char_start to char_end';
