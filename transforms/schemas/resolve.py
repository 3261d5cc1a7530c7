"""Tables of the resolve stage: what holds across articles."""

from transforms.schemas.table import DAY, FLAG, INTEGER, REAL, RUN_ID, TEXT, Table, column, required

ENTITIES = Table(
    "entities",
    "People, organisations, places: one row each, however they are written",
    ("entity_id",),
    (
        required("entity_id", TEXT, "Digest that stays the same while the cluster of names does"),
        required("entity_type", TEXT, "OntoNotes type"),
        required("name", TEXT, "The fullest well-attested form"),
        column("country_code", TEXT, "ISO 3166-1 alpha-2, for places"),
        column("geoname_id", INTEGER, "GeoNames id, for places"),
        column("latitude", REAL, "Degrees north, for places"),
        column("longitude", REAL, "Degrees east, for places"),
        required("mention_count", INTEGER, "Mentions of every kind"),
        required("article_count", INTEGER, "Articles that mention it"),
    ),
)

NAME_VARIANTS = Table(
    "name_variants",
    "Every written form of every entity, and why it is the same one",
    ("entity_id", "name"),
    (
        required("entity_id", TEXT, "The entity: entities.entity_id"),
        required("name", TEXT, "A form as written, without titles"),
        required("mention_count", INTEGER, "Mentions in this form"),
        required("article_count", INTEGER, "Articles that use it"),
        required("rule", TEXT, "The rule that joined it"),
        column("score", REAL, "How sure the rule is, 0 to 1"),
    ),
    {"entity_id": "entities"},
)

DOUBTFUL_LINKS = Table(
    "doubtful_links",
    "Pairs of entities that may be one but were left apart, best first",
    ("left_entity_id", "right_entity_id"),
    (
        required("left_entity_id", TEXT, "One of the two: entities.entity_id"),
        required("right_entity_id", TEXT, "The other: entities.entity_id"),
        required("score", REAL, "How alike they are, 0 to 1"),
        required("reason", TEXT, "What speaks for and against, in a sentence"),
    ),
    {"left_entity_id": "entities", "right_entity_id": "entities"},
)

ENTITY_REDIRECTS = Table(
    "entity_redirects",
    "Entity ids that a run replaced: merges and splits",
    ("old_id", "new_id", "run_id"),
    (
        required("old_id", TEXT, "An entity_id of an earlier run"),
        required("new_id", TEXT, "Where its mentions went"),
        RUN_ID,
    ),
)

JUDGEMENT_PROBLEMS = Table(
    "judgement_problems",
    "Lines of judgements.csv that could not be used, or that contradict others or name nothing in the corpus",
    ("problem_no",),
    (
        required("problem_no", INTEGER, "Place among the problems, from 0"),
        column("left_name", TEXT, "The left name as judged; NULL when the line could not be read"),
        column("right_name", TEXT, "The right name as judged"),
        column("entity_type", TEXT, "The type as judged"),
        required("problem", TEXT, "What is wrong, in a sentence"),
    ),
)

STATEMENTS = Table(
    "statements",
    "The same words quoted in several articles",
    ("statement_id",),
    (
        required("statement_id", TEXT, "Digest of the fullest wording and the speaker"),
        column("speaker_id", TEXT, "Who said it: entities.entity_id"),
        required("text", TEXT, "The fullest wording"),
        required("first_article_id", TEXT, "The article that published it first: articles.article_id"),
        required("quote_count", INTEGER, "Quotes that are wordings of it"),
        required("article_count", INTEGER, "Articles that quote it"),
        required("is_verbatim", FLAG, "Whether all wordings are alike but for punctuation"),
    ),
    {"speaker_id": "entities", "first_article_id": "articles"},
)

QUOTE_DIFFERENCES = Table(
    "quote_differences",
    "Word by word, what each paper's quote has other than the fullest wording of its statement",
    ("quote_id", "difference_no"),
    (
        required("quote_id", TEXT, "The quote: quotes.quote_id"),
        required("difference_no", INTEGER, "Place among the differences of the quote, from 0"),
        required("statement_id", TEXT, "Its statement: statements.statement_id"),
        required("operation", TEXT, "deleted, inserted or replaced: from the statement to the quote"),
        column("statement_words", TEXT, "The words of the statement; NULL when inserted"),
        column("quote_words", TEXT, "The words of the quote instead; NULL when deleted"),
    ),
    {"statement_id": "statements", "quote_id": "quotes"},
)

TEXT_REUSE = Table(
    "text_reuse",
    "Pairs of articles that share text: word 5-shingles of their bodies",
    ("article_id_a", "article_id_b"),
    (
        required("article_id_a", TEXT, "The smaller article_id of the pair"),
        required("article_id_b", TEXT, "The larger one"),
        required("similarity", REAL, "Jaccard: shared shingles over all shingles"),
        required("containment_a", REAL, "Share of a's shingles that b has too"),
        required("containment_b", REAL, "Share of b's shingles that a has too"),
        required("kind", TEXT, "identical, near or partial"),
    ),
    {"article_id_a": "articles", "article_id_b": "articles"},
)

REUSED_PASSAGES = Table(
    "reused_passages",
    "The passages that two articles share, word for word",
    ("article_id_a", "article_id_b", "start_a", "start_b"),
    (
        required("article_id_a", TEXT, "The smaller article_id of the pair"),
        required("article_id_b", TEXT, "The larger one"),
        required("start_a", INTEGER, "First character of the passage in the text of a"),
        required("end_a", INTEGER, "One past its last character there"),
        required("text_a", TEXT, "The characters of the text of a from start_a to end_a"),
        required("start_b", INTEGER, "First character of the passage in the text of b"),
        required("end_b", INTEGER, "One past its last character there"),
        required("text_b", TEXT, "The characters of the text of b from start_b to end_b"),
    ),
    {"article_id_a": "articles", "article_id_b": "articles"},
)

SYNDICATION = Table(
    "syndication",
    "For each pair of articles that share text, which one copied, where that can be told",
    ("article_id_a", "article_id_b"),
    (
        required("article_id_a", TEXT, "The smaller article_id of the pair"),
        required("article_id_b", TEXT, "The larger one"),
        column("role_a", TEXT, "origin or copy; NULL when it cannot be told"),
        column("role_b", TEXT, "origin or copy; NULL when it cannot be told"),
        column("rule", TEXT, "The rule that tells so"),
        column("reason", TEXT, "What tells so, in a sentence"),
    ),
    {"article_id_a": "articles", "article_id_b": "articles"},
)

STORIES = Table(
    "stories",
    "Articles about one happening",
    ("story_id",),
    (
        required("story_id", TEXT, "Digest of the article that founds the story"),
        column("headline", TEXT, "A headline that stands for it; NULL when no article has one"),
        column("earliest", DAY, "First publication day known"),
        column("latest", DAY, "Last publication day known"),
        required("article_count", INTEGER, "Articles"),
        required("independent_source_count", INTEGER, "Articles after copies are collapsed"),
    ),
)

STORY_ARTICLES = Table(
    "story_articles",
    "Which articles tell which story",
    ("story_id", "article_id"),
    (
        required("story_id", TEXT, "The story: stories.story_id"),
        required("article_id", TEXT, "The article: articles.article_id"),
        required("score", REAL, "How well it fits, 0 to 1"),
    ),
    {"story_id": "stories", "article_id": "articles"},
)
