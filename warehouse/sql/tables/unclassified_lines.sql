-- Lines of header regions that no rule understood: reported, not dropped
CREATE TABLE unclassified_lines (
    article_id VARCHAR NOT NULL,
    char_start INTEGER NOT NULL,
    char_end INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    PRIMARY KEY (article_id, char_start)
);
COMMENT ON TABLE unclassified_lines IS 'Lines of header regions that no rule understood: reported, not dropped';
COMMENT ON COLUMN unclassified_lines.article_id IS 'The article: articles.article_id';
COMMENT ON COLUMN unclassified_lines.char_start IS 'First character in articles.text, counted in code points from 0';
COMMENT ON COLUMN unclassified_lines.char_end IS 'One past the last character in articles.text';
COMMENT ON COLUMN unclassified_lines.text IS 'The characters of articles.text from char_start to char_end';
