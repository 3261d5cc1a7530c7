-- Sentences of each paragraph
CREATE TABLE sentences (
    article_id VARCHAR NOT NULL,
    sentence_no INTEGER NOT NULL,
    paragraph_no INTEGER NOT NULL,
    char_start INTEGER NOT NULL,
    char_end INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    PRIMARY KEY (article_id, sentence_no)
);
COMMENT ON TABLE sentences IS 'Sentences of each paragraph';
COMMENT ON COLUMN sentences.article_id IS 'The article: articles.article_id';
COMMENT ON COLUMN sentences.sentence_no IS 'Place in the article, from 0';
COMMENT ON COLUMN sentences.paragraph_no IS 'The paragraph it lies in: paragraphs.paragraph_no';
COMMENT ON COLUMN sentences.char_start IS 'First character in articles.text, counted in code points from 0';
COMMENT ON COLUMN sentences.char_end IS 'One past the last character in articles.text';
COMMENT ON COLUMN sentences.text IS 'The characters of articles.text from char_start to char_end';
