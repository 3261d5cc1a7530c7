-- People to whom articles of the same month give roles that do not go together: neither contains the other.
CREATE VIEW role_conflicts AS
WITH held AS (
    SELECT
        r.entity_id,
        trim(regexp_replace(lower(r.role), '\b(the|then|then-|us|u\.s\.|new|current|now)\b|[''’]s\b', '', 'g')) AS plain,
        min(r.role) AS role,
        min(a.published_earliest) AS earliest,
        max(a.published_latest) AS latest,
        list(DISTINCT a.path ORDER BY a.path) AS paths
    FROM roles AS r
    JOIN articles AS a ON a.article_id = r.article_id
    GROUP BY r.entity_id, plain
)
SELECT
    e.name,
    l.role AS role,
    h.role AS other_role,
    l.earliest,
    h.earliest AS other_earliest,
    l.paths,
    h.paths AS other_paths,
    e.entity_id
FROM held AS l
JOIN held AS h ON h.entity_id = l.entity_id AND h.plain > l.plain
JOIN entities AS e ON e.entity_id = l.entity_id
WHERE
    NOT contains(l.plain, h.plain)
    AND NOT contains(h.plain, l.plain)
    AND coalesce(abs(date_diff('day', l.earliest, h.earliest)) <= 31, true)
ORDER BY e.name, l.role, h.role;
COMMENT ON VIEW role_conflicts IS 'People to whom articles of the same month give roles that do not go together';
