-- The entities that a name may mean.
SELECT entity_id, name, entity_type, reason FROM entities_named(?);
