-- Mentions of people, organisations, places and other entities
CREATE TABLE mentions (
    mention_id VARCHAR NOT NULL,
    article_id VARCHAR NOT NULL,
    char_start INTEGER NOT NULL,
    char_end INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    kind VARCHAR NOT NULL,
    entity_type VARCHAR NOT NULL,
    name VARCHAR NOT NULL,
    title VARCHAR,
    entity_id VARCHAR,
    link_rule VARCHAR,
    link_score DOUBLE,
    PRIMARY KEY (mention_id)
);
COMMENT ON TABLE mentions IS 'Mentions of people, organisations, places and other entities';
COMMENT ON COLUMN mentions.mention_id IS 'Digest of the article and the span';
COMMENT ON COLUMN mentions.article_id IS 'The article: articles.article_id';
COMMENT ON COLUMN mentions.char_start IS 'First character in articles.text, counted in code points from 0';
COMMENT ON COLUMN mentions.char_end IS 'One past the last character in articles.text';
COMMENT ON COLUMN mentions.text IS 'The characters of articles.text from char_start to char_end';
COMMENT ON COLUMN mentions.kind IS 'name, nominal or pronoun';
COMMENT ON COLUMN mentions.entity_type IS 'OntoNotes type: PERSON, ORG, GPE, LOC, FAC, NORP, EVENT, …';
COMMENT ON COLUMN mentions.name IS 'The text without titles, possessives and articles';
COMMENT ON COLUMN mentions.title IS 'Honorific or role written beside it';
COMMENT ON COLUMN mentions.entity_id IS 'Whom or what it means: entities.entity_id; NULL when not clear';
COMMENT ON COLUMN mentions.link_rule IS 'The rule that linked it';
COMMENT ON COLUMN mentions.link_score IS 'How sure the link is, 0 to 1';
