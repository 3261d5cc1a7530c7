"""Suites of the resolve stage: what holds across articles."""

from __future__ import annotations

from expectations.expectation import IsBetween, IsNotBefore, IsReasonableDay, IsTrue, Matches, Suite
from expectations.standard import is_at_least, is_digest, is_entity_type, is_share, one_of, shared_by_all

ENTITIES = Suite(
    "entities",
    (
        *shared_by_all("entities", "entity"),
        is_entity_type("entity"),
        Matches(
            column="country_code",
            pattern="^[A-Z]{2}$",
            sentence="Every country_code, where known, is two capitals, as in ISO 3166-1.",
        ),
        IsBetween(column="latitude", low=-90, high=90, sentence="Every latitude, where known, lies within ±90°."),
        IsBetween(column="longitude", low=-180, high=180, sentence="Every longitude, where known, lies within ±180°."),
        is_at_least("mention_count", 1),
        is_at_least("article_count", 1),
        IsNotBefore(
            column="mention_count",
            other="article_count",
            sentence="No entity is in more articles than it has mentions.",
        ),
    ),
)

NAME_VARIANTS = Suite(
    "name_variants",
    (
        *shared_by_all("name_variants", "name variant"),
        is_at_least("mention_count", 1),
        is_at_least("article_count", 1),
        is_share("score"),
    ),
)

DOUBTFUL_LINKS = Suite(
    "doubtful_links",
    (*shared_by_all("doubtful_links", "pair"), is_share("score")),
)

STATEMENTS = Suite(
    "statements",
    (
        *shared_by_all("statements", "statement"),
        is_at_least("quote_count", 1),
        is_at_least("article_count", 1),
        IsNotBefore(
            column="quote_count", other="article_count", sentence="No statement is in more articles than it has quotes."
        ),
    ),
)

TEXT_REUSE = Suite(
    "text_reuse",
    (
        *shared_by_all("text_reuse", "pair"),
        IsNotBefore(
            column="article_id_b",
            other="article_id_a",
            strictly=True,
            sentence="Every pair is listed once, the smaller article_id first.",
        ),
        is_share("similarity"),
        is_share("containment_a"),
        is_share("containment_b"),
        one_of("kind", "identical", "near", "partial", row="pair"),
    ),
)

STORIES = Suite(
    "stories",
    (
        *shared_by_all("stories", "story"),
        IsTrue(
            column="earliest, latest",
            flag="is_interval_whole",
            sentence="Every story has a first and a last day, or neither.",
        ),
        IsNotBefore(column="latest", other="earliest", sentence="No story's last day lies before its first."),
        IsReasonableDay(column="earliest", sentence="No story begins before 1400 or after the end of next year."),
        IsReasonableDay(column="latest", sentence="No story ends before 1400 or after the end of next year."),
        is_at_least("article_count", 1),
        is_at_least("independent_source_count", 1),
        IsNotBefore(
            column="article_count",
            other="independent_source_count",
            sentence="No story has more independent sources than articles.",
        ),
    ),
)

STORY_ARTICLES = Suite("story_articles", (*shared_by_all("story_articles", "entry"), is_share("score")))

ENTITY_REDIRECTS = Suite("entity_redirects", (*shared_by_all("entity_redirects", "redirect"), is_digest("new_id")))
