-- Word by word, what each paper's quote has other than the fullest wording of its statement
CREATE TABLE quote_differences (
    quote_id VARCHAR NOT NULL,
    difference_no INTEGER NOT NULL,
    statement_id VARCHAR NOT NULL,
    operation VARCHAR NOT NULL,
    statement_words VARCHAR,
    quote_words VARCHAR,
    PRIMARY KEY (quote_id, difference_no)
);
COMMENT ON TABLE quote_differences IS 'Word by word, what each paper''s quote has other than the fullest wording of its statement';
COMMENT ON COLUMN quote_differences.quote_id IS 'The quote: quotes.quote_id';
COMMENT ON COLUMN quote_differences.difference_no IS 'Place among the differences of the quote, from 0';
COMMENT ON COLUMN quote_differences.statement_id IS 'Its statement: statements.statement_id';
COMMENT ON COLUMN quote_differences.operation IS 'deleted, inserted or replaced: from the statement to the quote';
COMMENT ON COLUMN quote_differences.statement_words IS 'The words of the statement; NULL when inserted';
COMMENT ON COLUMN quote_differences.quote_words IS 'The words of the quote instead; NULL when deleted';
