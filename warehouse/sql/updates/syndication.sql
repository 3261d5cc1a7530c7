-- Rows of syndication: those of come in the place of those of gone.
DELETE FROM syndication
USING gone
WHERE syndication.article_id_a = gone.article_id_a AND syndication.article_id_b = gone.article_id_b;

INSERT INTO syndication
BY NAME FROM come;
