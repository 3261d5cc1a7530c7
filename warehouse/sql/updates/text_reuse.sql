-- Rows of text_reuse: those of come in the place of those of gone.
DELETE FROM text_reuse
USING gone
WHERE text_reuse.article_id_a = gone.article_id_a AND text_reuse.article_id_b = gone.article_id_b;

INSERT INTO text_reuse
BY NAME FROM come;
