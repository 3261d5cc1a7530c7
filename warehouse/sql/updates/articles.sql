-- Rows of articles: those of come in the place of those of gone.
DELETE FROM articles
USING gone
WHERE articles.article_id = gone.article_id;

INSERT INTO articles
BY NAME FROM come;
