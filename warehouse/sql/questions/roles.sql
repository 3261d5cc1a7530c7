-- The roles of an entity, with the articles that say so.
SELECT min(r.role) AS role, min(a.published_earliest) AS since, count(DISTINCT r.article_id) AS articles, min(a.path) AS "for example"
FROM roles AS r
JOIN articles AS a ON a.article_id = r.article_id
WHERE r.entity_id = ?
GROUP BY lower(replace(r.role, '’', ''''))
ORDER BY articles DESC, role;
