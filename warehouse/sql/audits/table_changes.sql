-- Each row of table_changes with what its expectations look at, in any order.
WITH repeated AS (
    SELECT run_id, table_name, count(*) AS row_count
    FROM table_changes
    GROUP BY run_id, table_name
    HAVING count(*) > 1
)
SELECT
    t.run_id,
    t.table_name,
    t.rows_added,
    t.rows_removed,
    t.rows_kept,
    t.part,
    repeated.row_count IS NULL AS is_key_unique,
    CASE WHEN t.run_id IS NOT NULL THEN run_id_row.run_id IS NOT NULL END AS run_id_exists
FROM table_changes AS t
LEFT JOIN runs AS run_id_row ON run_id_row.run_id = t.run_id
LEFT JOIN repeated ON repeated.run_id IS NOT DISTINCT FROM t.run_id AND repeated.table_name IS NOT DISTINCT FROM t.table_name
