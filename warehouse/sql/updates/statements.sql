-- Rows of statements: those of come in the place of those of gone.
DELETE FROM statements
USING gone
WHERE statements.statement_id = gone.statement_id;

INSERT INTO statements
BY NAME FROM come;
