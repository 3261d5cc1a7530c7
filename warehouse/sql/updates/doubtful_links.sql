-- Rows of doubtful_links: those of come in the place of those of gone.
DELETE FROM doubtful_links
USING gone
WHERE doubtful_links.left_entity_id = gone.left_entity_id AND doubtful_links.right_entity_id = gone.right_entity_id;

INSERT INTO doubtful_links
BY NAME FROM come;
