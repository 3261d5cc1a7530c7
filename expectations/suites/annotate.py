"""Suites of the annotate stage: what is read from one article at a time."""

from __future__ import annotations

from expectations.expectation import LOOK, IsNotBefore, IsPresent, IsReasonableDay, IsTrue, Matches, Suite
from expectations.standard import is_at_least, is_entity_type, is_share, one_of, shared_by_all

TIMEX_VALUE = "^(?:(?:PAST|PRESENT|FUTURE)_REF|-?P[0-9X.TYMWDHSECLQ]+|(?:BC)?-?[0-9X][-0-9A-Z:.+]*|T[-0-9A-Z:.+]+)$"

SENTENCES = Suite(
    "sentences",
    (
        *shared_by_all("sentences", "sentence"),
        is_at_least("sentence_no", 0),
        is_at_least("paragraph_no", 0),
    ),
)

DATES = Suite(
    "dates",
    (
        *shared_by_all("dates", "time expression"),
        one_of("timex_type", "DATE", "TIME", "DURATION", "SET", row="time expression"),
        Matches(
            column="timex_value",
            pattern=TIMEX_VALUE,
            severity="warning",
            sentence="Every timex_value has a form that TIMEX3 knows.",
        ),
        IsTrue(
            column="earliest, latest",
            flag="is_interval_whole",
            sentence="Every time expression has a first and a last day, or neither.",
        ),
        IsNotBefore(column="latest", other="earliest", sentence="No time expression's last day lies before its first."),
        IsReasonableDay(
            column="earliest",
            severity="warning",
            # Articles do speak of antiquity and of 2050; more than one date in twenty out there is a misread number.
            mostly=0.95,
            sentence="At least 95 % of the days that texts speak of lie between 1400 and the end of next year.",
            advice=LOOK,
        ),
    ),
)

MENTIONS = Suite(
    "mentions",
    (
        *shared_by_all("mentions", "mention"),
        one_of("kind", "name", "nominal", "pronoun", row="mention"),
        is_entity_type("mention"),
        is_share("link_score"),
    ),
)

ROLES = Suite("roles", tuple(shared_by_all("roles", "role")))

QUOTES = Suite(
    "quotes",
    (
        *shared_by_all("quotes", "quote"),
        one_of("kind", "direct", "indirect", "mixed", row="quote"),
        one_of("polarity", "neutral", "claim", "admit", "deny", "negated", row="quote"),
        IsTrue(
            column="cue_start, cue_end",
            flag="is_cue_whole",
            sentence="Every quote has a cue with its place, or neither.",
        ),
        IsTrue(
            column="speaker_start, speaker_end",
            flag="is_speaker_whole",
            sentence="Every quote has a speaker with its place, or neither.",
        ),
        IsTrue(column="cue", flag="cue_matches", sentence="Every cue is what the article says at that place."),
        IsTrue(
            column="speaker", flag="speaker_matches", sentence="Every speaker is what the article says at that place."
        ),
        IsPresent(
            column="speaker",
            severity="info",
            # In attributed news four quotes in five name their source; scare quotes and titles do not.
            mostly=0.6,
            sentence="At least 60 % of the quotes have a speaker.",
            advice=LOOK,
        ),
    ),
)
