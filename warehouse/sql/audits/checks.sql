-- Each row of checks with what its expectations look at.
SELECT
    t.run_id,
    t.table_name,
    t.expectation,
    t.column_name,
    t.severity,
    t.success,
    t.observed_value,
    t.unexpected_count,
    t.examples,
    t.part,
    count(*) OVER (PARTITION BY t.run_id, t.table_name, t.expectation, t.column_name) = 1 AS is_key_unique,
    CASE WHEN t.run_id IS NOT NULL THEN run_id_row.run_id IS NOT NULL END AS run_id_exists
FROM checks AS t
LEFT JOIN runs AS run_id_row ON run_id_row.run_id = t.run_id
ORDER BY t.run_id, t.table_name, t.expectation, t.column_name
