-- How many rows are only in the new version, only in the old one, and in the new one at all; duplicates count.
SELECT
    (SELECT count(*) FROM (FROM new_rows EXCEPT ALL FROM old_rows)) AS added,
    (SELECT count(*) FROM (FROM old_rows EXCEPT ALL FROM new_rows)) AS removed,
    (SELECT count(*) FROM new_rows) AS total
