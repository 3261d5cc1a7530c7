-- Rows of sentences: those of come in the place of those of gone.
DELETE FROM sentences
USING gone
WHERE sentences.article_id = gone.article_id AND sentences.sentence_no = gone.sentence_no;

INSERT INTO sentences
BY NAME FROM come;
