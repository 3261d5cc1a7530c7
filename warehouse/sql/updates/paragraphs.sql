-- Rows of paragraphs: those of come in the place of those of gone.
DELETE FROM paragraphs
USING gone
WHERE paragraphs.article_id = gone.article_id AND paragraphs.paragraph_no = gone.paragraph_no;

INSERT INTO paragraphs
BY NAME FROM come;
