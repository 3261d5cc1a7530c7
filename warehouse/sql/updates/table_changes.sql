-- Rows of table_changes: those of come in the place of those of gone.
DELETE FROM table_changes
USING gone
WHERE table_changes.run_id = gone.run_id AND table_changes.table_name = gone.table_name;

INSERT INTO table_changes
BY NAME FROM come;
