-- Rows of files: those of come in the place of those of gone.
DELETE FROM files
USING gone
WHERE files.path = gone.path;

INSERT INTO files
BY NAME FROM come;
