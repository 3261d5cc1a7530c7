-- Entities whose mentions went elsewhere: their id is gone (a merge), or a new id took some of them (a split).
SELECT DISTINCT o.entity_id AS old_id, n.entity_id AS new_id
FROM old_rows AS o
JOIN new_rows AS n ON n.mention_id = o.mention_id
WHERE
    o.entity_id <> n.entity_id
    AND (
        o.entity_id NOT IN (SELECT entity_id FROM new_rows WHERE entity_id IS NOT NULL)
        OR n.entity_id NOT IN (SELECT entity_id FROM old_rows WHERE entity_id IS NOT NULL)
    )
ORDER BY old_id, new_id;
