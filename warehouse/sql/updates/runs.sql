-- Rows of runs: those of come in the place of those of gone.
DELETE FROM runs
USING gone
WHERE runs.run_id = gone.run_id;

INSERT INTO runs
BY NAME FROM come;
