"""Tables of the read stage: files, articles and their paragraphs."""

from transforms.schemas.table import (
    ARTICLE_ID,
    BIGINT,
    DAY,
    INTEGER,
    RUN_ID,
    SPAN,
    TEXT,
    TEXTS,
    TIMESTAMP,
    Table,
    column,
    required,
)

FILES = Table(
    "files",
    "Every file of the seeds folder that was read",
    ("path",),
    (
        required("path", TEXT, "Path relative to the seeds folder, with /"),
        required("sha256", TEXT, "SHA-256 of the bytes, hex"),
        required("byte_count", BIGINT, "Size in bytes"),
        column("encoding", TEXT, "Text encoding found; NULL for containers of other files"),
        column("media_type", TEXT, "Media type (IANA) found from the content"),
        column("modified_at", TIMESTAMP, "Modification time of the file, UTC; NULL outside the years 1 to 9999"),
        required("ingested_at", TIMESTAMP, "When this content was first read from this path, UTC"),
        required("run_id", TEXT, "The run that first read this content from this path: runs.run_id"),
    ),
)

ARTICLES = Table(
    "articles",
    "One row an article: its text unchanged, and the header fields read from it",
    ("article_id",),
    (
        required("article_id", TEXT, "Digest of path and record_no"),
        required("path", TEXT, "The file it lies in: files.path"),
        required("record_no", INTEGER, "Place among the articles of its file, from 0"),
        column("source_locator", TEXT, "Where in the file the text was taken from; NULL when the file is the text"),
        required("text", TEXT, "The decoded text, unchanged (byte order mark dropped); all offsets count in it"),
        column("headline", TEXT, "Headline"),
        column("subheadline", TEXT, "Standfirst, deck or subheadline"),
        required("authors", TEXTS, "Names in the byline, in order; empty when nobody is named"),
        column("publisher", TEXT, "The outlet"),
        column("agency", TEXT, "The wire service credited"),
        column("dateline", TEXT, "The dateline as written"),
        column("dateline_place", TEXT, "The place in the dateline, as written"),
        column("published_earliest", DAY, "First day on which it may have been published"),
        column("published_latest", DAY, "Last such day; equal to the first when the day is known"),
        column("published_basis", TEXT, "dateline, header, metadata, byline or inferred; NULL when unknown"),
        column("published_note", TEXT, "How the publication date was found, and what contradicts it"),
        column("language", TEXT, "Language of the text, ISO 639-1"),
        column("body_start", INTEGER, "First character of the story itself in text; NULL where that is in doubt"),
        column("body_end", INTEGER, "One past the last character of the story"),
        required("word_count", INTEGER, "Words in the body"),
    ),
    {"path": "files"},
)

PARAGRAPHS = Table(
    "paragraphs",
    "The layout of each article: every stretch of text with its kind",
    ("article_id", "paragraph_no"),
    (
        ARTICLE_ID,
        required("paragraph_no", INTEGER, "Place in the article, from 0"),
        required("kind", TEXT, "headline, subheadline, byline, dateline, caption, credit, body or boilerplate"),
        *SPAN,
    ),
    {"article_id": "articles"},
)

UNCLASSIFIED_LINES = Table(
    "unclassified_lines",
    "Lines of header regions that no rule understood: reported, not dropped",
    ("article_id", "char_start"),
    (ARTICLE_ID, *SPAN),
    {"article_id": "articles"},
)

REJECTS = Table(
    "rejects",
    "What was set aside, and why; the file stays in the seeds folder and is tried again when it or the code changes",
    ("path", "record_no", "stage"),
    (
        required("path", TEXT, "Path relative to the seeds folder"),
        column("record_no", INTEGER, "Place among the records of the file; NULL for the whole file"),
        required("stage", TEXT, "The stage that set it aside: read or annotate"),
        required("reason", TEXT, "A short stable word: empty, binary, too_large, …"),
        required("detail", TEXT, "What was found and what was expected"),
        RUN_ID,
        required("rejected_at", TIMESTAMP, "When it was set aside, UTC"),
    ),
)
