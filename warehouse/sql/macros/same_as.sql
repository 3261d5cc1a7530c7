-- Every written form of whoever the name means, to join on: WHERE name IN (FROM same_as('Tchiani')).
CREATE MACRO same_as(wanted) AS TABLE
SELECT DISTINCT v.name
FROM entities_named(wanted) AS e
JOIN name_variants AS v ON v.entity_id = e.entity_id
ORDER BY v.name;
