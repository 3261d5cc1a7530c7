-- Rows of quote_differences: those of come in the place of those of gone.
DELETE FROM quote_differences
USING gone
WHERE quote_differences.quote_id = gone.quote_id AND quote_differences.difference_no = gone.difference_no;

INSERT INTO quote_differences
BY NAME FROM come;
