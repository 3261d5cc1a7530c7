-- Roles as written beside people, with the article that says so
CREATE TABLE roles (
    role_id VARCHAR NOT NULL,
    entity_id VARCHAR NOT NULL,
    article_id VARCHAR NOT NULL,
    role VARCHAR NOT NULL,
    char_start INTEGER NOT NULL,
    char_end INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    PRIMARY KEY (role_id)
);
COMMENT ON TABLE roles IS 'Roles as written beside people, with the article that says so';
COMMENT ON COLUMN roles.role_id IS 'Digest of the article, the span and the entity';
COMMENT ON COLUMN roles.entity_id IS 'Who holds it: entities.entity_id';
COMMENT ON COLUMN roles.article_id IS 'The article: articles.article_id';
COMMENT ON COLUMN roles.role IS 'The role, white space normalised';
COMMENT ON COLUMN roles.char_start IS 'First character in articles.text, counted in code points from 0';
COMMENT ON COLUMN roles.char_end IS 'One past the last character in articles.text';
COMMENT ON COLUMN roles.text IS 'The characters of articles.text from char_start to char_end';
