-- Rows of dates: those of come in the place of those of gone.
DELETE FROM dates
USING gone
WHERE dates.date_id = gone.date_id;

INSERT INTO dates
BY NAME FROM come;
