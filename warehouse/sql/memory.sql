-- The memory of earlier runs: every key is a digest of all that the entry depends on.
CREATE TABLE files (file_key TEXT PRIMARY KEY, encoding TEXT, media_type TEXT) WITHOUT ROWID;
CREATE TABLE records (
    file_key TEXT NOT NULL,
    place INTEGER NOT NULL,
    record_no INTEGER,
    source_locator TEXT,
    article_key TEXT,
    reason TEXT,
    detail TEXT,
    PRIMARY KEY (file_key, place)
) WITHOUT ROWID;
CREATE INDEX records_article ON records (article_key);
CREATE TABLE articles (article_key TEXT PRIMARY KEY, characters INTEGER NOT NULL, payload BLOB NOT NULL);
CREATE TABLE annotations (
    article_key TEXT NOT NULL,
    stage TEXT NOT NULL,
    version TEXT NOT NULL,
    payload BLOB NOT NULL,
    PRIMARY KEY (article_key, stage)
) WITHOUT ROWID;
CREATE TABLE parses (parse_key TEXT PRIMARY KEY, payload BLOB NOT NULL);
CREATE TABLE article_parses (
    article_key TEXT NOT NULL,
    parse_key TEXT NOT NULL,
    PRIMARY KEY (article_key, parse_key)
) WITHOUT ROWID;
CREATE INDEX article_parses_parse ON article_parses (parse_key);
CREATE TABLE gathered (
    part INTEGER NOT NULL,
    name TEXT NOT NULL,
    digest TEXT NOT NULL,
    payload BLOB NOT NULL,
    PRIMARY KEY (part, name)
);
