"""One suite a table of the contract, and which of their expectations belong to which stage.

An audit of a table yields its columns and the computed columns that its suite reads: `is_key_unique`, whether the row
is the only one with its key; `COLUMN_exists`, whether the row it refers to is there; `span_in_bounds`, `span_matches`,
`cue_matches`, `speaker_matches`, what the article's text says; and, where there is one, `path`, the file, for messages.

>>> for suite in SUITES.values():
...     print(suite.table, *suite.computed_columns)
files is_key_unique
"""

from __future__ import annotations

from expectations.expectation import Expectation, Suite
from expectations.suites import annotate, log, read, resolve
from transforms.schemas import TABLES

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
        resolve.TEXT_REUSE,
        resolve.STORIES,
        resolve.STORY_ARTICLES,
        resolve.ENTITY_REDIRECTS,
    ),
    "log": (log.CHECKS, log.RUNS, log.TABLE_CHANGES),
}
STAGES = (*_STAGES, "warehouse")
"""What a gate may be run on: the output of one stage, or all of it."""

SUITES: dict[str, Suite] = {suite.table: suite for suites in _STAGES.values() for suite in suites}
"""Every suite by its table."""

_STAGE_OF = {suite.table: number for number, suites in enumerate(_STAGES.values()) for suite in suites}


def suites_of(stage: str) -> dict[str, Suite]:
    """The suites to run after a stage, by table; "warehouse" is all of them.

    Mentions, roles and quotes are complete once resolve has linked them. An expectation that also looks at another table
    belongs to the later stage of the two. Raises KeyError for an unknown stage.
    """
    if stage == "warehouse":
        return SUITES
    number = list(_STAGES).index(stage)
    chosen = {
        name: suite.only(*(x for x in suite.expectations if _stage_number(name, x) == number))
        for name, suite in SUITES.items()
    }
    return {name: suite for name, suite in chosen.items() if suite.expectations}


def _stage_number(table: str, expectation: Expectation) -> int:
    return max(_STAGE_OF[table], _STAGE_OF[expectation.needs or table])
