-- Rows of judgement_problems: those of come in the place of those of gone.
DELETE FROM judgement_problems
USING gone
WHERE judgement_problems.problem_no = gone.problem_no;

INSERT INTO judgement_problems
BY NAME FROM come;
