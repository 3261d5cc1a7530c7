-- Rows of story_articles: those of come in the place of those of gone.
DELETE FROM story_articles
USING gone
WHERE story_articles.story_id = gone.story_id AND story_articles.article_id = gone.article_id;

INSERT INTO story_articles
BY NAME FROM come;
