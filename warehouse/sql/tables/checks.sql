-- The result of every data-quality expectation of every run
CREATE TABLE checks (
    run_id VARCHAR NOT NULL,
    table_name VARCHAR NOT NULL,
    expectation VARCHAR NOT NULL,
    column_name VARCHAR NOT NULL,
    severity VARCHAR NOT NULL,
    success BOOLEAN NOT NULL,
    observed_value VARCHAR,
    unexpected_count BIGINT,
    examples VARCHAR[] NOT NULL,
    PRIMARY KEY (run_id, table_name, expectation, column_name)
);
COMMENT ON TABLE checks IS 'The result of every data-quality expectation of every run';
COMMENT ON COLUMN checks.run_id IS 'The run that wrote the row: runs.run_id';
COMMENT ON COLUMN checks.table_name IS 'The table that was checked';
COMMENT ON COLUMN checks.expectation IS 'What was expected, in a sentence';
COMMENT ON COLUMN checks.column_name IS 'The column, or * for the whole table';
COMMENT ON COLUMN checks.severity IS 'critical stops publication; warning; info';
COMMENT ON COLUMN checks.success IS 'Whether it held';
COMMENT ON COLUMN checks.observed_value IS 'What was seen';
COMMENT ON COLUMN checks.unexpected_count IS 'Rows that failed';
COMMENT ON COLUMN checks.examples IS 'At most five offenders, with file and text';
