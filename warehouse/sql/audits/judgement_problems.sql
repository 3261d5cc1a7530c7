-- Each row of judgement_problems with what its expectations look at.
SELECT
    t.problem_no,
    t.left_name,
    t.right_name,
    t.entity_type,
    t.problem,
    t.part,
    count(*) OVER (PARTITION BY t.problem_no) = 1 AS is_key_unique
FROM judgement_problems AS t
ORDER BY t.problem_no
