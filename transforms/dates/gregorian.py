"""Arithmetic of the Gregorian calendar on whole units: which days a month, week, quarter or season spans."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

from transforms.dates.interval import DateInterval
from transforms.lexicon import load_lexicon

SEASON_CODES: dict[str, str] = {name: season["code"] for name, season in load_lexicon("seasons")["seasons"].items()}
"""TimeML codes of the seasons, whose names are granularities."""
SEASON_MONTHS: dict[str, list[int]] = {
    name: season["months"] for name, season in load_lexicon("seasons")["seasons"].items()
}
FIRST_YEAR, LAST_YEAR = 1000, 2200
"""Years that are known by day, in the Gregorian calendar as written; what lies outside has no days here."""


REMEMBERED = 10_000
"""Months, weeks and days that are kept: the same few come again and again."""


def make_day(year: int, month: int, day: int) -> date | None:
    """The day, or None where the calendar has none such or the year is out of range.

    >>> make_day(2023, 2, 30) is None
    True
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


@lru_cache(maxsize=REMEMBERED)
def month_interval(year: int, month: int, count: int = 1, granularity: str = "month") -> DateInterval | None:
    """`count` months from the first of this one, or None out of range."""
    index = year * 12 + month - 1 + count - 1
    first, last_year, last_month = make_day(year, month, 1), index // 12, index % 12 + 1
    if first is None or last_year > LAST_YEAR:
        return None
    return DateInterval(first, date(last_year, last_month, monthrange(last_year, last_month)[1]), granularity)


def year_interval(year: int, count: int = 1, granularity: str = "year") -> DateInterval | None:
    """`count` years from the first of January on, or None out of range."""
    return month_interval(year, 1, 12 * count, granularity)


def season_interval(year: int, name: str) -> DateInterval | None:
    """All days that the northern season of that year can mean: a winter begins or ends in its year."""
    first, last = SEASON_MONTHS[name]
    if first <= last:
        return month_interval(year, first, last - first + 1, name)
    return month_interval(year - 1, first, 12 - first + 1 + 12 + last, name)


@lru_cache(maxsize=REMEMBERED)
def week_interval(day: date) -> DateInterval | None:
    """The ISO week, Monday to Sunday, of a day."""
    monday = day - timedelta(days=day.isoweekday() - 1)
    return _within(monday, monday + timedelta(days=6), "week")


def weekend_interval(day: date) -> DateInterval | None:
    """Saturday and Sunday of the ISO week of a day."""
    monday = day - timedelta(days=day.isoweekday() - 1)
    return _within(monday + timedelta(days=5), monday + timedelta(days=6), "weekend")


def shift_months(day: date, months: int) -> date | None:
    """The day so many months later, the last of its month where that is shorter; None out of range.

    >>> shift_months(date(2024, 1, 31), 1)
    datetime.date(2024, 2, 29)
    """
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def shift_days(day: date, days: int) -> date | None:
    """The day so many days later, or None out of range."""
    if abs(days) > 400_000:
        return None
    shifted = day + timedelta(days=days)
    return shifted if FIRST_YEAR <= shifted.year <= LAST_YEAR else None


def _within(earliest: date, latest: date, granularity: str) -> DateInterval | None:
    if earliest.year < FIRST_YEAR or latest.year > LAST_YEAR:
        return None
    return DateInterval(earliest, latest, granularity)
