"""One suite a table of the contract, and the stage whose gate runs it.

An audit of a table yields its columns and the computed columns that its suite reads: `is_key_unique`, whether the row
is the only one with its key; `COLUMN_exists`, whether the row it refers to is there; `span_in_bounds`, `span_matches`,
`cue_matches`, `speaker_matches`, what the article's text says; and, where there is one, `path`, the file, for messages.

>>> print(*SUITES["quotes"].computed_columns[:4])
is_key_unique article_id_exists speaker_id_exists statement_id_exists
>>> print(*SUITES["quotes"].computed_columns[4:])
span_in_bounds span_matches cue_matches speaker_matches
"""

from __future__ import annotations

from expectations.expectation import Suite
from expectations.suites import annotate, log, read, resolve

_STAGES: dict[str, tuple[Suite, ...]] = {
    "read": (read.FILES, read.ARTICLES, read.PARAGRAPHS, read.UNCLASSIFIED_LINES, read.REJECTS),
    "annotate": (annotate.SENTENCES, annotate.DATES),
    "resolve": (
        annotate.MENTIONS,
        annotate.ROLES,
        annotate.QUOTES,
        resolve.ENTITIES,
        resolve.NAME_VARIANTS,
        resolve.DOUBTFUL_LINKS,
        resolve.STATEMENTS,
        resolve.QUOTE_DIFFERENCES,
        resolve.TEXT_REUSE,
        resolve.REUSED_PASSAGES,
        resolve.SYNDICATION,
        resolve.STORIES,
        resolve.STORY_ARTICLES,
        resolve.ENTITY_REDIRECTS,
        resolve.JUDGEMENT_PROBLEMS,
    ),
    "log": (log.CHECKS, log.RUNS, log.TABLE_CHANGES),
}
STAGES = (*_STAGES, "warehouse")
"""What a gate may be run on: the output of one stage, or all of it."""

SUITES: dict[str, Suite] = {suite.table: suite for suites in _STAGES.values() for suite in suites}
"""Every suite by its table."""


def suites_of(stage: str) -> dict[str, Suite]:
    """The suites of a stage's gate, by table; "warehouse" is all of them. KeyError for an unknown stage.

    Mentions, roles and quotes are gated after resolve, which links them.
    """
    return SUITES if stage == "warehouse" else {suite.table: suite for suite in _STAGES[stage]}
