-- Entity ids that a run replaced: merges and splits
CREATE TABLE entity_redirects (
    old_id VARCHAR NOT NULL,
    new_id VARCHAR NOT NULL,
    run_id VARCHAR NOT NULL,
    PRIMARY KEY (old_id, new_id, run_id)
);
COMMENT ON TABLE entity_redirects IS 'Entity ids that a run replaced: merges and splits';
COMMENT ON COLUMN entity_redirects.old_id IS 'An entity_id of an earlier run';
COMMENT ON COLUMN entity_redirects.new_id IS 'Where its mentions went';
COMMENT ON COLUMN entity_redirects.run_id IS 'The run that wrote the row: runs.run_id';
