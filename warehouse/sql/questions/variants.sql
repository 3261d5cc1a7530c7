-- The forms of an entity, and why they are the same one.
SELECT name, mention_count AS mentions, article_count AS articles, rule, score
FROM name_variants
WHERE entity_id = ?
ORDER BY mention_count DESC, name;
