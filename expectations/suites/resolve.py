"""Suites of the resolve stage: what holds across articles."""

from __future__ import annotations

from expectations.expectation import IsBetween, IsNotBefore, IsRareBeside, IsReasonableDay, IsTrue, Matches, Suite
from expectations.standard import (
    first_is_smaller,
    is_at_least,
    is_digest,
    is_entity_type,
    is_share,
    one_of,
    shared_by_all,
)

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

QUOTE_DIFFERENCES = Suite(
    "quote_differences",
    (
        *shared_by_all("quote_differences", "difference"),
        is_at_least("difference_no", 0),
        one_of("operation", "deleted", "inserted", "replaced", row="difference"),
    ),
)

TEXT_REUSE = Suite(
    "text_reuse",
    (
        *shared_by_all("text_reuse", "pair"),
        first_is_smaller("pair"),
        is_share("similarity"),
        is_share("containment_a"),
        is_share("containment_b"),
        one_of("kind", "identical", "near", "partial", row="pair"),
    ),
)

REUSED_PASSAGES = Suite(
    "reused_passages",
    (
        *shared_by_all("reused_passages", "passage"),
        first_is_smaller("passage"),
        is_at_least("start_a", 0),
        is_at_least("start_b", 0),
        IsTrue(
            column="text_a, text_b",
            flag="is_passage_long_enough",
            sentence="Every passage is as long as its places in both articles say, and not empty.",
        ),
        IsTrue(
            column="text_a",
            flag="text_a_matches",
            sentence="Every passage is what article a says at that place.",
        ),
        IsTrue(
            column="text_b",
            flag="text_b_matches",
            sentence="Every passage is what article b says at that place.",
        ),
    ),
)

SYNDICATION = Suite(
    "syndication",
    (
        *shared_by_all("syndication", "pair"),
        first_is_smaller("pair"),
        one_of("role_a", "origin", "copy", row="pair"),
        one_of("role_b", "origin", "copy", row="pair"),
    ),
)

JUDGEMENT_PROBLEMS = Suite(
    "judgement_problems",
    (
        *shared_by_all("judgement_problems", "problem"),
        IsRareBeside(
            column="*",
            needs="entities",
            severity="warning",
            share=0.0,
            sentence="Every line of judgements.csv could be used.",
            advice="Correct these lines in judgements.csv; the others were used.",
        ),
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
