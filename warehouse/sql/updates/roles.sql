-- Rows of roles: those of come in the place of those of gone.
DELETE FROM roles
USING gone
WHERE roles.role_id = gone.role_id;

INSERT INTO roles
BY NAME FROM come;
