-- Rows of checks: those of come in the place of those of gone.
DELETE FROM checks
USING gone
WHERE checks.run_id = gone.run_id AND checks.table_name = gone.table_name AND checks.expectation = gone.expectation AND checks.column_name = gone.column_name;

INSERT INTO checks
BY NAME FROM come;
