-- Rows of entity_redirects: those of come in the place of those of gone.
DELETE FROM entity_redirects
USING gone
WHERE entity_redirects.old_id = gone.old_id AND entity_redirects.new_id = gone.new_id AND entity_redirects.run_id = gone.run_id;

INSERT INTO entity_redirects
BY NAME FROM come;
