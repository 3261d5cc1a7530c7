-- Articles about one happening
CREATE TABLE stories (
    story_id VARCHAR NOT NULL,
    headline VARCHAR,
    earliest DATE,
    latest DATE,
    article_count INTEGER NOT NULL,
    independent_source_count INTEGER NOT NULL,
    PRIMARY KEY (story_id)
);
COMMENT ON TABLE stories IS 'Articles about one happening';
COMMENT ON COLUMN stories.story_id IS 'Digest of the article that founds the story';
COMMENT ON COLUMN stories.headline IS 'A headline that stands for it; NULL when no article has one';
COMMENT ON COLUMN stories.earliest IS 'First publication day known';
COMMENT ON COLUMN stories.latest IS 'Last publication day known';
COMMENT ON COLUMN stories.article_count IS 'Articles';
COMMENT ON COLUMN stories.independent_source_count IS 'Articles after copies are collapsed';
