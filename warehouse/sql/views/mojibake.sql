-- Articles with sequences that UTF-8 leaves where it was read as Windows-1252 ("Ã©" for "é", "â€œ" for "“").
-- The text is kept as it was found: offsets stay true, and only its owner can say what it was.
-- The lead bytes C2-F4 and the continuation bytes 80-BF as that encoding shows them.
CREATE VIEW mojibake AS
WITH found AS (
    SELECT
        article_id,
        path,
        regexp_extract_all(text, '[ÂÃ][\x{80}-¿€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â[\x{80}€][\x{80}-¿€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]') AS sequences
    FROM articles
)
SELECT path, len(sequences) AS sequence_count, list_distinct(sequences)[:10] AS examples, article_id
FROM found
WHERE len(sequences) > 0
ORDER BY sequence_count DESC, path;
COMMENT ON VIEW mojibake IS 'Articles whose text holds UTF-8 that was read as Windows-1252; the text itself is unchanged';
