"""What is read from one time expression."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class TimeExpression:
    """A TIMEX3 (TimeML 1.2.1) with its place in the text, its interval of days and the rule that read it.

    `char_start`, `char_end` are code points, end-exclusive. `earliest` and `latest` are None where no day follows from
    the text (durations, sets, a weekday in an undated article). `anchor` says what a relative expression was read
    against, as a TIMEX3 value. `tense` is that of what is told there: past, present, future, or None for unknown.
    """

    char_start: int
    char_end: int
    timex_type: str
    timex_value: str
    timex_mod: str | None
    earliest: date | None
    latest: date | None
    granularity: str | None
    anchor: str | None
    rule: str
    tense: str | None = None
