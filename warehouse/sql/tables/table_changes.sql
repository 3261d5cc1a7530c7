-- What each run changed, by table
CREATE TABLE table_changes (
    run_id VARCHAR NOT NULL,
    table_name VARCHAR NOT NULL,
    rows_added BIGINT NOT NULL,
    rows_removed BIGINT NOT NULL,
    rows_kept BIGINT NOT NULL,
    PRIMARY KEY (run_id, table_name)
);
COMMENT ON TABLE table_changes IS 'What each run changed, by table';
COMMENT ON COLUMN table_changes.run_id IS 'The run that wrote the row: runs.run_id';
COMMENT ON COLUMN table_changes.table_name IS 'The table';
COMMENT ON COLUMN table_changes.rows_added IS 'Rows that are new or have new content';
COMMENT ON COLUMN table_changes.rows_removed IS 'Rows that are gone or had other content';
COMMENT ON COLUMN table_changes.rows_kept IS 'Rows that stayed as they were';
