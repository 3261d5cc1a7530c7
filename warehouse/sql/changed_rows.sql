-- The rows that are only in the old version (-) or only in the new one (+).
SELECT '-' AS change, removed.* FROM (FROM old_rows EXCEPT ALL FROM new_rows) AS removed
UNION ALL
SELECT '+' AS change, added.* FROM (FROM new_rows EXCEPT ALL FROM old_rows) AS added;
