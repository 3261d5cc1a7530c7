"""Days in figures whose month may be either number: 3/4/2021."""

from __future__ import annotations

import re
from datetime import date

from transforms.articles.stamps import whole_year
from transforms.dates import DateInterval

_NUMERIC = re.compile(
    r"(?:\b(?P<weekday>mon|tue|wed|thu|fri|sat|sun)\w*\.?,?\s+)?"
    r"(?<!\d)(?P<first>\d{1,2})(?P<mark>[/-])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4}|\d\d)(?!\d)",
    re.IGNORECASE,
)
_AMERICAN = re.compile(r"\d\s?[ap]\.?m|\b[ECMP][DS]?T\b", re.IGNORECASE)
"""Twelve-hour clocks and the time zones of the United States, where the month goes first."""


def read_numeric(written: str) -> list[DateInterval] | None:
    """The days that figures may mean, two where no day of the week or clock tells the country's custom; None without.

    >>> [str(day.earliest) for day in read_numeric("3/4/2021")], read_numeric("Mon 3/4/2021"), read_numeric("March 4")
    (['2021-03-04', '2021-04-03'], [], None)
    """
    found = _NUMERIC.search(written)
    if found is None:
        return None
    first, second, year = int(found["first"]), int(found["second"]), whole_year(found["year"])
    days = list(dict.fromkeys(day for day in (_day(year, first, second), _day(year, second, first)) if day is not None))
    if not days:
        return None
    if found["weekday"]:
        days = [day for day in days if day.strftime("%a").casefold() == found["weekday"].casefold()]
    elif _AMERICAN.search(written) is not None:
        days = days[:1]
    return [DateInterval.day(day) for day in days]


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
