-- Each row of judgement_problems with what its expectations look at, in any order.
WITH repeated AS (
    SELECT problem_no, count(*) AS row_count
    FROM judgement_problems
    GROUP BY problem_no
    HAVING count(*) > 1
)
SELECT
    t.problem_no,
    t.left_name,
    t.right_name,
    t.entity_type,
    t.problem,
    t.part,
    repeated.row_count IS NULL AS is_key_unique
FROM judgement_problems AS t
LEFT JOIN repeated ON repeated.problem_no IS NOT DISTINCT FROM t.problem_no
