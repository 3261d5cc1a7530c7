"""Periods that figures are compared with: a year earlier, the year-ago quarter, the 1988 period."""

from __future__ import annotations

import re

from transforms.dates.context import Context, Reading, date_reading, relative_reading
from transforms.dates.gregorian import month_interval, year_interval
from transforms.dates.interval import DateInterval
from transforms.dates.periods import unit_interval
from transforms.dates.rule import Found, Rule
from transforms.dates.rules_units import read_ago
from transforms.dates.rules_years import year_of


def read_year_period(found: Found, context: Context) -> Reading | None:
    """the 1988 quarter, the 1988 period: the quarter told before, in that year."""
    year, period = year_of(found, context), context.period
    if year is None:
        return None
    if period is None:
        return date_reading(year_interval(year), f"{year}")
    month = period.earliest.month
    return date_reading(month_interval(year, month, 3, "quarter"), f"{year}")


def read_year_ago_period(found: Found, context: Context) -> Reading | None:
    """the year-earlier quarter, the corresponding period last year."""
    if context.period is not None:
        return a_year_before(context.period)
    if found.word("unit") == "quarter":
        return relative_reading(context.published, lambda day: unit_interval(day, "quarter", -5), "XXXX-QX")
    return relative_reading(context.published, lambda day: unit_interval(day, "year", -1), "XXXX")


def a_year_before(period: DateInterval) -> Reading:
    """The same quarter or month of the year before."""
    months = {"quarter": 4, "month": 12}[period.granularity]
    return relative_reading(period, lambda day: unit_interval(day, period.granularity, -months), "XXXX")


def read_year_ago(found: Found, context: Context) -> Reading | None:
    """a year earlier: the same quarter or month of the year before, where figures of one are compared."""
    period = context.compared(found.char_start) if _is_compared(found, context) else None
    if period is None:
        return read_ago(found, context) if found.has("unit") else _last_year(context)
    return a_year_before(period)


def _is_compared(found: Found, context: Context) -> bool:
    """Whether its sentence tells sums or shares, or compares something with what was then."""
    if not found.has("unit") or found.around(-1) in _COMPARING:
        return True
    start, end = found.char_start, found.char_end
    before = _SENTENCE_START.split(context.text[max(0, start - REACH) : start])[-1]
    after = _SENTENCE_START.split(context.text[end : end + REACH])[0]
    return _FIGURES.search(before + after) is not None


_COMPARING = frozenset({"than", "from", "with", "against", "versus"})
_FIGURES = re.compile(r"[$£€¥%]|[mb]illion\b|\bper ?cent\b|\bpoints?\b")
_SENTENCE_START = re.compile(r"(?<=[.!?])[\"'”’)]*\s+(?=[A-Z“\"'`])")
REACH = 200
"""Characters to either side in which a sentence is looked for figures."""


def _last_year(context: Context) -> Reading:
    return relative_reading(context.published, lambda day: unit_interval(day, "year", -1), "XXXX")


AGO = "(year HYPHEN? (ago | earlier) | prior HYPHEN? year | previous HYPHEN? year)"
SAME = "(same | corresponding | comparable | like | similar | equivalent)"
COMPARED_RULES: tuple[Rule, ...] = (
    Rule("year_period", "the year=YEAR unit=(quarter | period)", read_year_period),
    Rule("year_ago_period", f"(the | a)? {SAME}? {AGO} {SAME}? unit=(quarter | period)", read_year_ago_period),
    Rule(
        "year_ago_period",
        f"the {SAME} unit=(quarter | period)"
        " (of | in)? (last year | the (previous | prior) year | a year (ago | earlier))",
        read_year_ago_period,
    ),
    Rule("year_ago_period", "last year POSS unit=quarter", read_year_ago_period),
    Rule("year_ago_period", "the unit=quarter a year (ago | earlier)", read_year_ago_period),
    Rule("year_ago", f"{AGO}", read_year_ago_period),
    Rule("year_ago", "count=(a | one) unit=year way=(ago | earlier)", read_year_ago, "length"),
)
