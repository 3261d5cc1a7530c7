-- Every table with the number of its rows.
SELECT 'articles' AS table_name, count(*) AS row_count FROM articles
UNION ALL
SELECT 'paragraphs' AS table_name, count(*) AS row_count FROM paragraphs
UNION ALL
SELECT 'unclassified_lines' AS table_name, count(*) AS row_count FROM unclassified_lines
UNION ALL
SELECT 'sentences' AS table_name, count(*) AS row_count FROM sentences
UNION ALL
SELECT 'dates' AS table_name, count(*) AS row_count FROM dates
UNION ALL
SELECT 'mentions' AS table_name, count(*) AS row_count FROM mentions
UNION ALL
SELECT 'roles' AS table_name, count(*) AS row_count FROM roles
UNION ALL
SELECT 'quotes' AS table_name, count(*) AS row_count FROM quotes
UNION ALL
SELECT 'files' AS table_name, count(*) AS row_count FROM files
UNION ALL
SELECT 'rejects' AS table_name, count(*) AS row_count FROM rejects
UNION ALL
SELECT 'entities' AS table_name, count(*) AS row_count FROM entities
UNION ALL
SELECT 'name_variants' AS table_name, count(*) AS row_count FROM name_variants
UNION ALL
SELECT 'doubtful_links' AS table_name, count(*) AS row_count FROM doubtful_links
UNION ALL
SELECT 'entity_redirects' AS table_name, count(*) AS row_count FROM entity_redirects
UNION ALL
SELECT 'judgement_problems' AS table_name, count(*) AS row_count FROM judgement_problems
UNION ALL
SELECT 'statements' AS table_name, count(*) AS row_count FROM statements
UNION ALL
SELECT 'quote_differences' AS table_name, count(*) AS row_count FROM quote_differences
UNION ALL
SELECT 'text_reuse' AS table_name, count(*) AS row_count FROM text_reuse
UNION ALL
SELECT 'reused_passages' AS table_name, count(*) AS row_count FROM reused_passages
UNION ALL
SELECT 'syndication' AS table_name, count(*) AS row_count FROM syndication
UNION ALL
SELECT 'stories' AS table_name, count(*) AS row_count FROM stories
UNION ALL
SELECT 'story_articles' AS table_name, count(*) AS row_count FROM story_articles
UNION ALL
SELECT 'checks' AS table_name, count(*) AS row_count FROM checks
UNION ALL
SELECT 'runs' AS table_name, count(*) AS row_count FROM runs
UNION ALL
SELECT 'table_changes' AS table_name, count(*) AS row_count FROM table_changes;
