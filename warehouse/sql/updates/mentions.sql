-- Rows of mentions: those of come in the place of those of gone.
DELETE FROM mentions
USING gone
WHERE mentions.mention_id = gone.mention_id;

INSERT INTO mentions
BY NAME FROM come;
