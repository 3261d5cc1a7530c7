-- Rows of name_variants: those of come in the place of those of gone.
DELETE FROM name_variants
USING gone
WHERE name_variants.entity_id = gone.entity_id AND name_variants.name = gone.name;

INSERT INTO name_variants
BY NAME FROM come;
