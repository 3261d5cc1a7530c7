-- What the last run changed, by table.
SELECT c.table_name, c.rows_added, c.rows_removed, c.rows_kept
FROM table_changes AS c
JOIN runs AS r ON r.run_id = c.run_id
WHERE r.started_at = (SELECT max(started_at) FROM runs)
ORDER BY c.table_name;
