-- Every run that published a warehouse
CREATE TABLE runs (
    run_id VARCHAR NOT NULL,
    started_at TIMESTAMP NOT NULL,
    finished_at TIMESTAMP NOT NULL,
    status VARCHAR NOT NULL,
    files_added INTEGER NOT NULL,
    files_changed INTEGER NOT NULL,
    files_removed INTEGER NOT NULL,
    files_unchanged INTEGER NOT NULL,
    article_count INTEGER NOT NULL,
    code_version VARCHAR NOT NULL,
    model VARCHAR NOT NULL,
    PRIMARY KEY (run_id)
);
COMMENT ON TABLE runs IS 'Every run that published a warehouse';
COMMENT ON COLUMN runs.run_id IS 'Digest of what the run read, its code, and the run before it';
COMMENT ON COLUMN runs.started_at IS 'UTC';
COMMENT ON COLUMN runs.finished_at IS 'When its last check had passed and publication began, UTC';
COMMENT ON COLUMN runs.status IS 'published';
COMMENT ON COLUMN runs.files_added IS 'Files that were new';
COMMENT ON COLUMN runs.files_changed IS 'Files with new content';
COMMENT ON COLUMN runs.files_removed IS 'Files that were gone';
COMMENT ON COLUMN runs.files_unchanged IS 'Files read by an earlier run';
COMMENT ON COLUMN runs.article_count IS 'Articles in the warehouse';
COMMENT ON COLUMN runs.code_version IS 'Version and digest of the code that read the texts';
COMMENT ON COLUMN runs.model IS 'spaCy pipeline and its version';
