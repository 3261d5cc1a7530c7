"""Tables of the annotate stage: what is read from one article at a time."""

from transforms.schemas.table import ARTICLE_ID, DAY, INTEGER, REAL, SPAN, TEXT, Table, column, required

SENTENCES = Table(
    "sentences",
    "Sentences of each paragraph",
    ("article_id", "sentence_no"),
    (
        ARTICLE_ID,
        required("sentence_no", INTEGER, "Place in the article, from 0"),
        required("paragraph_no", INTEGER, "The paragraph it lies in: paragraphs.paragraph_no"),
        *SPAN,
    ),
    {"article_id": "articles"},
)

DATES = Table(
    "dates",
    "Time expressions, TimeML TIMEX3, resolved to intervals of days",
    ("date_id",),
    (
        required("date_id", TEXT, "Digest of the article and the span"),
        ARTICLE_ID,
        *SPAN,
        required("timex_type", TEXT, "DATE, TIME, DURATION or SET"),
        required("timex_value", TEXT, "TIMEX3 value: ISO 8601 with its X, PAST_REF, PRESENT_REF, FUTURE_REF forms"),
        column("timex_mod", TEXT, "TIMEX3 mod: APPROX, START, MID, END, LESS_THAN, …"),
        column("earliest", DAY, "First day it may mean; NULL when no day follows from the text"),
        column("latest", DAY, "Last day it may mean"),
        column("granularity", TEXT, "The unit that was written: day, week, month, quarter, year, …"),
        column("anchor", TEXT, "What a relative expression was read against"),
        required("rule", TEXT, "The rule that read it"),
    ),
    {"article_id": "articles"},
)

MENTIONS = Table(
    "mentions",
    "Mentions of people, organisations, places and other entities",
    ("mention_id",),
    (
        required("mention_id", TEXT, "Digest of the article and the span"),
        ARTICLE_ID,
        *SPAN,
        required("kind", TEXT, "name, nominal or pronoun"),
        required("entity_type", TEXT, "OntoNotes type: PERSON, ORG, GPE, LOC, FAC, NORP, EVENT, …"),
        required("name", TEXT, "The text without titles, possessives and articles"),
        column("title", TEXT, "Honorific or role written beside it"),
        column("entity_id", TEXT, "Whom or what it means: entities.entity_id; NULL when not clear"),
        column("link_rule", TEXT, "The rule that linked it"),
        column("link_score", REAL, "How sure the link is, 0 to 1"),
    ),
    {"article_id": "articles", "entity_id": "entities"},
)

ROLES = Table(
    "roles",
    "Roles as written beside people, with the article that says so",
    ("role_id",),
    (
        required("role_id", TEXT, "Digest of the article, the span and the entity"),
        required("entity_id", TEXT, "Who holds it: entities.entity_id"),
        ARTICLE_ID,
        required("role", TEXT, "The role, white space normalised"),
        *SPAN,
    ),
    {"article_id": "articles", "entity_id": "entities"},
)

QUOTES = Table(
    "quotes",
    "Words reported as somebody's",
    ("quote_id",),
    (
        required("quote_id", TEXT, "Digest of the article and the span"),
        ARTICLE_ID,
        *SPAN,
        required("kind", TEXT, "direct, indirect or mixed"),
        column("cue", TEXT, "The reporting expression as written"),
        column("cue_start", INTEGER, "Its first character in articles.text"),
        column("cue_end", INTEGER, "One past its last character"),
        column("speaker", TEXT, "The speaker as written"),
        column("speaker_start", INTEGER, "First character of the speaker in articles.text"),
        column("speaker_end", INTEGER, "One past its last character"),
        column("speaker_id", TEXT, "The speaker: entities.entity_id; NULL when not clear"),
        column("polarity", TEXT, "What the cue says of it: neutral, claim, admit, deny or negated"),
        column("rule", TEXT, "The rule that found it"),
        column("statement_id", TEXT, "The statement it is a wording of: statements.statement_id"),
    ),
    {"article_id": "articles", "speaker_id": "entities", "statement_id": "statements"},
)
