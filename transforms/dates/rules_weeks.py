"""Weeks and weekends: the week, the week of March 6, the week after next."""

from __future__ import annotations

from datetime import date

from transforms.dates.choice import choose
from transforms.dates.context import Context, Reading, relative_reading
from transforms.dates.interval import DateInterval
from transforms.dates.periods import unit_interval
from transforms.dates.rule import Found, Rule
from transforms.dates.rules_calendar import read_day_month_year
from transforms.dates.rules_units import UNKNOWN
from transforms.dates.vocabulary import UNITS


def read_definite_unit(found: Found, context: Context) -> Reading | None:
    """the weekend, the week: the running or last one; no name ("The Weekend Australian")."""
    unit = UNITS[found.word("unit")]
    if found.tokens.word(found.last).istitle() and found.written(1).istitle():
        return None
    direction = choose(context, found, default=-1)

    def find(day: date) -> DateInterval | None:
        current = unit_interval(day, unit, 0)
        if unit != "weekend" or current is None or direction > 0 or current.earliest <= day:
            return current
        return unit_interval(day, unit, -1)

    return relative_reading(context.published, find, UNKNOWN[unit])


def read_week_of(found: Found, context: Context) -> Reading | None:
    """the week of March 6: the one that the day lies in."""
    day = read_day_month_year(found, context)
    if day is None or day.interval is None:
        return Reading("DATE", "XXXX-WXX")
    return relative_reading(day.interval, lambda one: unit_interval(one, found.word("unit"), 0), "XXXX-WXX")


def read_unit_beyond(found: Found, context: Context) -> Reading | None:
    """the week after next, the month before last: two from the running one."""
    unit, offset = UNITS[found.word("unit")], 2 if found.word("rel") == "after" else -2
    return relative_reading(context.published, lambda day: unit_interval(day, unit, offset), UNKNOWN[unit])


_UNIT = "unit=(week | weekend | month | quarter | year)"
WEEK_RULES: tuple[Rule, ...] = (
    Rule("definite_unit", "the unit=(weekend | week)", read_definite_unit, "point"),
    Rule("week_of", "the unit=(weekend | week) of month=@MONTH day=@DAY (COMMA? year=YEAR)?", read_week_of),
    Rule("relative_unit", f"the {_UNIT} rel=after next", read_unit_beyond),
    Rule("relative_unit", f"the {_UNIT} rel=before last", read_unit_beyond),
)
