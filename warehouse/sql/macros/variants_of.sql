-- How a person, organisation or place is written, how often, and why it is the same one.
CREATE MACRO variants_of(wanted) AS TABLE
SELECT e.name AS entity, e.entity_type, v.name, v.mention_count, v.article_count, v.rule, v.score, e.entity_id
FROM entities_named(wanted) AS e
JOIN name_variants AS v ON v.entity_id = e.entity_id
ORDER BY e.likeness DESC, e.entity_id, v.mention_count DESC, v.name;
