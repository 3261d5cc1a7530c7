-- Rows of quotes: those of come in the place of those of gone.
DELETE FROM quotes
USING gone
WHERE quotes.quote_id = gone.quote_id;

INSERT INTO quotes
BY NAME FROM come;
