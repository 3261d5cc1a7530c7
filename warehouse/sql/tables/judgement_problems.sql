-- Lines of judgements.csv that could not be used, or that contradict others or name nothing in the corpus
CREATE TABLE judgement_problems (
    problem_no INTEGER NOT NULL,
    left_name VARCHAR,
    right_name VARCHAR,
    entity_type VARCHAR,
    problem VARCHAR NOT NULL,
    PRIMARY KEY (problem_no)
);
COMMENT ON TABLE judgement_problems IS 'Lines of judgements.csv that could not be used, or that contradict others or name nothing in the corpus';
COMMENT ON COLUMN judgement_problems.problem_no IS 'Place among the problems, from 0';
COMMENT ON COLUMN judgement_problems.left_name IS 'The left name as judged; NULL when the line could not be read';
COMMENT ON COLUMN judgement_problems.right_name IS 'The right name as judged';
COMMENT ON COLUMN judgement_problems.entity_type IS 'The type as judged';
COMMENT ON COLUMN judgement_problems.problem IS 'What is wrong, in a sentence';
