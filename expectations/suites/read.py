"""Suites of the read stage: files, articles and their layout."""

from __future__ import annotations

from expectations.expectation import (
    LOOK,
    IsNotBefore,
    IsOneOf,
    IsPresent,
    IsRareBeside,
    IsReasonableDay,
    IsTrue,
    Matches,
    Suite,
)
from expectations.standard import is_at_least, one_of, shared_by_all

FILES = Suite(
    "files",
    (
        *shared_by_all("files", "file"),
        Matches(column="sha256", pattern="^[0-9a-f]{64}$", sentence="Every sha256 is 64 hexadecimal digits."),
        is_at_least("byte_count", 0),
    ),
)

ARTICLES = Suite(
    "articles",
    (
        *shared_by_all("articles", "article"),
        is_at_least("record_no", 0),
        is_at_least("word_count", 0),
        IsTrue(
            column="body_start, body_end",
            flag="body_in_bounds",
            sentence="Every article's body, where there is one, lies within its text and is not empty.",
        ),
        IsTrue(
            column="published_earliest, published_latest, published_basis",
            flag="is_publication_whole",
            sentence="Every publication date has a first day, a last day and a basis, or none of them.",
        ),
        IsNotBefore(
            column="published_latest",
            other="published_earliest",
            sentence="No article's last possible day of publication lies before its first.",
        ),
        IsReasonableDay(
            column="published_earliest", sentence="No article was published before 1400 or after the end of next year."
        ),
        IsReasonableDay(
            column="published_latest",
            sentence="No publication interval ends before 1400 or after the end of next year.",
        ),
        one_of("published_basis", "dateline", "header", "metadata", "byline", "inferred", row="article"),
        Matches(column="language", pattern="^[a-z]{2}$", sentence="Every language, where known, is an ISO 639-1 code."),
        IsPresent(
            column="published_earliest",
            severity="warning",
            # Without it no weekday, "yesterday" or day without year is read: below half, most relative dates stay open.
            mostly=0.5,
            sentence="At least half of the articles say when they were published.",
            advice="Name the day in a header line, dateline or metadata; published_note tells what was seen.",
        ),
        IsPresent(
            column="body_start",
            severity="warning",
            # A headline alone is an article now and then; more of them are pages whose layout was not understood.
            mostly=0.95,
            sentence="Of at least 95 % of the articles it is known where the story begins.",
            advice="Look at these files: their layout may be one that is not known yet.",
        ),
        IsOneOf(
            column="language",
            values=("en",),
            severity="warning",
            # Quoted and short foreign articles occur in English corpora; more of them is another corpus.
            mostly=0.9,
            sentence="At least 90 % of the articles with a known language are in English.",
            advice="Dates, names and quotes are read by English rules, which miss most of what other languages say.",
        ),
    ),
)

PARAGRAPHS = Suite(
    "paragraphs",
    (
        *shared_by_all("paragraphs", "paragraph"),
        is_at_least("paragraph_no", 0),
        one_of(
            "kind",
            *("headline", "subheadline", "byline", "dateline", "caption", "credit", "body", "boilerplate"),
            row="paragraph",
        ),
    ),
)

UNCLASSIFIED_LINES = Suite(
    "unclassified_lines",
    (
        *shared_by_all("unclassified_lines", "line"),
        IsRareBeside(
            column="*",
            needs="paragraphs",
            severity="warning",
            # One odd line in a header is normal; one paragraph in ten means a layout that no rule knows.
            share=0.1,
            sentence="There is at most one line that no rule understood for every ten paragraphs.",
            advice="These lines were kept and reported; they may be a layout that is not known yet.",
        ),
    ),
)

REJECTS = Suite(
    "rejects",
    (
        *shared_by_all("rejects", "reject"),
        one_of("stage", "read", "annotate", row="reject"),
        IsRareBeside(
            column="*",
            needs="articles",
            severity="warning",
            # A few broken files are the rule in scraped folders; one for every ten articles is a broken delivery.
            share=0.1,
            sentence="At most one record is set aside for every ten articles.",
            advice=LOOK.replace("the rows", "the files") + " They are tried again when they change.",
        ),
    ),
)
