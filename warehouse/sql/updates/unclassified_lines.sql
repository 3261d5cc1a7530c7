-- Rows of unclassified_lines: those of come in the place of those of gone.
DELETE FROM unclassified_lines
USING gone
WHERE unclassified_lines.article_id = gone.article_id AND unclassified_lines.char_start = gone.char_start;

INSERT INTO unclassified_lines
BY NAME FROM come;
