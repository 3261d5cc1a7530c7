-- Each row of table_changes with what its expectations look at.
SELECT
    t.run_id,
    t.table_name,
    t.rows_added,
    t.rows_removed,
    t.rows_kept,
    t.part,
    count(*) OVER (PARTITION BY t.run_id, t.table_name) = 1 AS is_key_unique,
    CASE WHEN t.run_id IS NOT NULL THEN run_id_row.run_id IS NOT NULL END AS run_id_exists
FROM table_changes AS t
LEFT JOIN runs AS run_id_row ON run_id_row.run_id = t.run_id
ORDER BY t.run_id, t.table_name
