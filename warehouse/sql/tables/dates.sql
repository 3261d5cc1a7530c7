-- Time expressions, TimeML TIMEX3, resolved to intervals of days
CREATE TABLE dates (
    date_id VARCHAR NOT NULL,
    article_id VARCHAR NOT NULL,
    char_start INTEGER NOT NULL,
    char_end INTEGER NOT NULL,
    text VARCHAR NOT NULL,
    timex_type VARCHAR NOT NULL,
    timex_value VARCHAR NOT NULL,
    timex_mod VARCHAR,
    earliest DATE,
    latest DATE,
    granularity VARCHAR,
    anchor VARCHAR,
    rule VARCHAR NOT NULL,
    PRIMARY KEY (date_id)
);
COMMENT ON TABLE dates IS 'Time expressions, TimeML TIMEX3, resolved to intervals of days';
COMMENT ON COLUMN dates.date_id IS 'Digest of the article and the span';
COMMENT ON COLUMN dates.article_id IS 'The article: articles.article_id';
COMMENT ON COLUMN dates.char_start IS 'First character in articles.text, counted in code points from 0';
COMMENT ON COLUMN dates.char_end IS 'One past the last character in articles.text';
COMMENT ON COLUMN dates.text IS 'The characters of articles.text from char_start to char_end';
COMMENT ON COLUMN dates.timex_type IS 'DATE, TIME, DURATION or SET';
COMMENT ON COLUMN dates.timex_value IS 'TIMEX3 value: ISO 8601 with its X, PAST_REF, PRESENT_REF, FUTURE_REF forms';
COMMENT ON COLUMN dates.timex_mod IS 'TIMEX3 mod: APPROX, START, MID, END, LESS_THAN, …';
COMMENT ON COLUMN dates.earliest IS 'First day it may mean; NULL when no day follows from the text';
COMMENT ON COLUMN dates.latest IS 'Last day it may mean';
COMMENT ON COLUMN dates.granularity IS 'The unit that was written: day, week, month, quarter, year, …';
COMMENT ON COLUMN dates.anchor IS 'What a relative expression was read against';
COMMENT ON COLUMN dates.rule IS 'The rule that read it';
