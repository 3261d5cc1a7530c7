-- Every file of the seeds folder that was read
CREATE TABLE files (
    path VARCHAR NOT NULL,
    sha256 VARCHAR NOT NULL,
    byte_count BIGINT NOT NULL,
    encoding VARCHAR,
    media_type VARCHAR,
    modified_at TIMESTAMP,
    ingested_at TIMESTAMP NOT NULL,
    run_id VARCHAR NOT NULL,
    PRIMARY KEY (path)
);
COMMENT ON TABLE files IS 'Every file of the seeds folder that was read';
COMMENT ON COLUMN files.path IS 'Path relative to the seeds folder, with /';
COMMENT ON COLUMN files.sha256 IS 'SHA-256 of the bytes, hex';
COMMENT ON COLUMN files.byte_count IS 'Size in bytes';
COMMENT ON COLUMN files.encoding IS 'Text encoding found; NULL for containers of other files';
COMMENT ON COLUMN files.media_type IS 'Media type (IANA) found from the content';
COMMENT ON COLUMN files.modified_at IS 'Modification time of the file, UTC; NULL outside the years 1 to 9999';
COMMENT ON COLUMN files.ingested_at IS 'When this content was first read from this path, UTC';
COMMENT ON COLUMN files.run_id IS 'The run that first read this content from this path: runs.run_id';
