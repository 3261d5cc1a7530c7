-- Rows of entities: those of come in the place of those of gone.
DELETE FROM entities
USING gone
WHERE entities.entity_id = gone.entity_id;

INSERT INTO entities
BY NAME FROM come;
