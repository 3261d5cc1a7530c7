-- Rows of reused_passages: those of come in the place of those of gone.
DELETE FROM reused_passages
USING gone
WHERE reused_passages.article_id_a = gone.article_id_a AND reused_passages.article_id_b = gone.article_id_b AND reused_passages.start_a = gone.start_a AND reused_passages.start_b = gone.start_b;

INSERT INTO reused_passages
BY NAME FROM come;
