-- Each row of quotes with what its expectations look at, in any order.
WITH repeated AS (
    SELECT quote_id, count(*) AS row_count
    FROM quotes
    GROUP BY quote_id
    HAVING count(*) > 1
)
SELECT
    t.quote_id,
    t.article_id,
    t.char_start,
    t.char_end,
    t.text,
    t.kind,
    t.cue,
    t.cue_start,
    t.cue_end,
    t.speaker,
    t.speaker_start,
    t.speaker_end,
    t.speaker_id,
    t.polarity,
    t.rule,
    t.statement_id,
    t.part,
    repeated.row_count IS NULL AS is_key_unique,
    CASE WHEN t.article_id IS NOT NULL THEN article_id_row.article_id IS NOT NULL END AS article_id_exists,
    CASE WHEN t.speaker_id IS NOT NULL THEN speaker_id_row.entity_id IS NOT NULL END AS speaker_id_exists,
    CASE WHEN t.statement_id IS NOT NULL THEN statement_id_row.statement_id IS NOT NULL END AS statement_id_exists,
    article_id_row.path AS path,
    t.char_start >= 0 AND t.char_start < t.char_end AND t.char_end <= length(article_id_row.text) AS span_in_bounds,
    substring(article_id_row.text, t.char_start + 1, t.char_end - t.char_start) = t.text AS span_matches,
    substring(article_id_row.text, t.cue_start + 1, t.cue_end - t.cue_start) = t.cue AS cue_matches,
    substring(article_id_row.text, t.speaker_start + 1, t.speaker_end - t.speaker_start) = t.speaker AS speaker_matches
FROM quotes AS t
LEFT JOIN articles AS article_id_row ON article_id_row.article_id = t.article_id
LEFT JOIN entities AS speaker_id_row ON speaker_id_row.entity_id = t.speaker_id
LEFT JOIN statements AS statement_id_row ON statement_id_row.statement_id = t.statement_id
LEFT JOIN repeated ON repeated.quote_id IS NOT DISTINCT FROM t.quote_id
