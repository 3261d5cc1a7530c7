-- What was set aside, and why; the file stays in the seeds folder and is tried again when it or the code changes
CREATE TABLE rejects (
    path VARCHAR NOT NULL,
    record_no INTEGER,
    stage VARCHAR NOT NULL,
    reason VARCHAR NOT NULL,
    detail VARCHAR NOT NULL,
    run_id VARCHAR NOT NULL,
    rejected_at TIMESTAMP NOT NULL
);
COMMENT ON TABLE rejects IS 'What was set aside, and why; the file stays in the seeds folder and is tried again when it or the code changes';
COMMENT ON COLUMN rejects.path IS 'Path relative to the seeds folder';
COMMENT ON COLUMN rejects.record_no IS 'Place among the records of the file; NULL for the whole file';
COMMENT ON COLUMN rejects.stage IS 'The stage that set it aside: read or annotate';
COMMENT ON COLUMN rejects.reason IS 'A short stable word: empty, binary, too_large, …';
COMMENT ON COLUMN rejects.detail IS 'What was found and what was expected';
COMMENT ON COLUMN rejects.run_id IS 'The run that wrote the row: runs.run_id';
COMMENT ON COLUMN rejects.rejected_at IS 'When it was set aside, UTC';
