"""Anniversaries: ten years ago today, a century ago this month, five years ago on Friday."""

from __future__ import annotations

from datetime import date

from transforms.dates.context import Context, Reading, relative_reading
from transforms.dates.gregorian import shift_months
from transforms.dates.interval import DateInterval
from transforms.dates.numbers import read_number
from transforms.dates.periods import unit_interval
from transforms.dates.rule import Found, Rule
from transforms.dates.rules_units import OFFSETS, UNKNOWN
from transforms.dates.rules_weekdays import DEICTIC
from transforms.dates.vocabulary import UNITS

_YEARS = {"year": 1, "decade": 10, "century": 100}


def read_anniversary(found: Found, context: Context) -> Reading | None:
    """The day, week or month that is told from the publication, so many years before."""
    number, years = read_number(found.words("count")), _YEARS.get(UNITS[found.word("unit")])
    if number is None or years is None or not number.is_integer():
        return None
    unit = "day" if found.has("day") else UNITS[found.word("part")]
    offset = DEICTIC[found.word("day")] if found.has("day") else OFFSETS[found.word("rel")]

    def find(day: date) -> DateInterval | None:
        now = unit_interval(day, unit, offset)
        then = None if now is None else shift_months(now.earliest, -12 * int(number) * years)
        return None if then is None else unit_interval(then, unit, 0)

    return relative_reading(context.published, find, UNKNOWN[unit])


ANNIVERSARY_RULES: tuple[Rule, ...] = (
    Rule(
        "anniversary",
        "count=(@COUNT | a | an | one) unit=@ANYUNIT ago"
        " (day=(today | yesterday | tomorrow) | rel=(this | last | next) part=(week | weekend | month))",
        read_anniversary,
    ),
)
