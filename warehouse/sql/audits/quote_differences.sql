-- Each row of quote_differences with what its expectations look at, in any order.
WITH repeated AS (
    SELECT quote_id, difference_no, count(*) AS row_count
    FROM quote_differences
    GROUP BY quote_id, difference_no
    HAVING count(*) > 1
)
SELECT
    t.quote_id,
    t.difference_no,
    t.statement_id,
    t.operation,
    t.statement_words,
    t.quote_words,
    t.part,
    repeated.row_count IS NULL AS is_key_unique,
    CASE WHEN t.statement_id IS NOT NULL THEN statement_id_row.statement_id IS NOT NULL END AS statement_id_exists,
    CASE WHEN t.quote_id IS NOT NULL THEN quote_id_row.quote_id IS NOT NULL END AS quote_id_exists
FROM quote_differences AS t
LEFT JOIN statements AS statement_id_row ON statement_id_row.statement_id = t.statement_id
LEFT JOIN quotes AS quote_id_row ON quote_id_row.quote_id = t.quote_id
LEFT JOIN repeated ON repeated.quote_id IS NOT DISTINCT FROM t.quote_id AND repeated.difference_no IS NOT DISTINCT FROM t.difference_no
