-- Languages without a configured pipeline: their articles were read, and not parsed with the pipeline of another language.
CREATE VIEW unparsed_articles AS
SELECT
    a.language,
    count(*) AS article_count,
    list(a.path ORDER BY a.path, a.record_no) AS paths
FROM articles AS a
WHERE NOT EXISTS (SELECT 1 FROM sentences AS s WHERE s.article_id = a.article_id)
    AND a.language IS NOT NULL
GROUP BY a.language
ORDER BY article_count DESC, a.language;
COMMENT ON VIEW unparsed_articles IS 'Languages without a configured pipeline: their articles were read, and not parsed with that of another';
