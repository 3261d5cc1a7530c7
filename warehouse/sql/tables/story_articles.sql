-- Which articles tell which story
CREATE TABLE story_articles (
    story_id VARCHAR NOT NULL,
    article_id VARCHAR NOT NULL,
    score DOUBLE NOT NULL,
    PRIMARY KEY (story_id, article_id)
);
COMMENT ON TABLE story_articles IS 'Which articles tell which story';
COMMENT ON COLUMN story_articles.story_id IS 'The story: stories.story_id';
COMMENT ON COLUMN story_articles.article_id IS 'The article: articles.article_id';
COMMENT ON COLUMN story_articles.score IS 'How well it fits, 0 to 1';
