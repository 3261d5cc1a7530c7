"""Units of the calendar seen from a day: this week, the quarter before, the coming Friday, Easter."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from transforms.dates.gregorian import (
    REMEMBERED,
    make_day,
    month_interval,
    season_interval,
    shift_days,
    week_interval,
    weekend_interval,
)
from transforms.dates.interval import DateInterval
from transforms.lexicon import load_lexicon

HOLIDAYS: dict[str, dict[str, Any]] = {
    name: holiday for holiday in load_lexicon("holidays")["holiday"] for name in holiday["names"]
}


def _months(count: int, granularity: str) -> Callable[[date, int], DateInterval | None]:
    def shifted(day: date, offset: int) -> DateInterval | None:
        index = (day.year * 12 + day.month - 1) // count + offset
        return month_interval(index * count // 12, index * count % 12 + 1, count, granularity)

    return shifted


def _days(count: int, find: Callable[[date], DateInterval | None]) -> Callable[[date, int], DateInterval | None]:
    def shifted(day: date, offset: int) -> DateInterval | None:
        moved = shift_days(day, offset * count)
        return None if moved is None else find(moved)

    return shifted


_SHIFTS: dict[str, Callable[[date, int], DateInterval | None]] = {
    "day": _days(1, DateInterval.day),
    "night": _days(1, DateInterval.day),
    "week": _days(7, week_interval),
    "fortnight": _days(14, week_interval),
    "weekend": _days(7, weekend_interval),
    "month": _months(1, "month"),
    "quarter": _months(3, "quarter"),
    "half": _months(6, "half"),
    "year": _months(12, "year"),
    "decade": _months(120, "decade"),
    "century": _months(1200, "century"),
}


@lru_cache(maxsize=REMEMBERED)
def unit_interval(day: date, unit: str, offset: int) -> DateInterval | None:
    """The unit that the day lies in, moved by so many of them; None for units below a day and out of range.

    >>> unit_interval(date(2023, 7, 29), "quarter", -1).earliest
    datetime.date(2023, 4, 1)
    """
    shift = _SHIFTS.get(unit)
    return None if shift is None or abs(offset) > 10_000 else shift(day, offset)


def is_calendar_unit(unit: str) -> bool:
    """Whether the unit spans whole days."""
    return unit in _SHIFTS


@lru_cache(maxsize=REMEMBERED)
def weekday_interval(day: date, weekday: int, direction: int, is_strict: bool = False) -> DateInterval | None:
    """The nearest such weekday on or before (-1) or on or after (1) the day; strictly so where asked.

    >>> weekday_interval(date(2023, 7, 29), 3, -1).earliest
    datetime.date(2023, 7, 26)
    """
    distance = direction * (weekday - day.isoweekday()) % 7
    if is_strict and distance == 0:
        distance = 7
    found = shift_days(day, direction * distance)
    return None if found is None else DateInterval.day(found)


def month_near(day: date, month: int, direction: int, is_strict: bool = False) -> DateInterval | None:
    """The month of that number in or before (-1) or in or after (1) the day's month."""
    distance = direction * (month - day.month) % 12
    if is_strict and distance == 0:
        distance = 12
    return unit_interval(day, "month", direction * distance)


def quarter_near(day: date, quarter: int, direction: int, is_strict: bool = False) -> DateInterval | None:
    """The quarter of that number in or before (-1) or in or after (1) the day's quarter."""
    distance = direction * (quarter - (day.month + 2) // 3) % 4
    if is_strict and distance == 0:
        distance = 4
    return unit_interval(day, "quarter", direction * distance)


def season_near(day: date, name: str, direction: int) -> DateInterval | None:
    """The season that has begun last by the day (-1), or that ends first after it (1)."""
    year = day.year
    candidates = [found for y in (year - 1, year, year + 1) if (found := season_interval(y, name)) is not None]
    if direction < 0:
        begun = [one for one in candidates if one.earliest <= day]
        return max(begun, default=None)
    return min((one for one in candidates if one.latest >= day), default=None)


def easter_sunday(year: int) -> date:
    """Gregorian Easter (algorithm of Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


def holiday_day(name: str, year: int) -> date | None:
    """The day of a holiday (lexicon/holidays.toml) in a year, or None where its year has none."""
    holiday = HOLIDAYS[name]
    if "easter" in holiday:
        return shift_days(easter_sunday(year), holiday["easter"])
    day = nth_weekday(year, *holiday["nth"]) if "nth" in holiday else make_day(year, *holiday["day"])
    return None if day is None else shift_days(day, holiday.get("plus", 0))


def nth_weekday(year: int, month: int, weekday: int, ordinal: int) -> date | None:
    """The first (1), second (2), … or last (-1) such weekday of a month; it may lie beyond the month's end."""
    month_days = month_interval(year, month)
    if month_days is None:
        return None
    first = month_days.earliest if ordinal > 0 else month_days.latest - timedelta(days=6)
    offset = (weekday - first.isoweekday()) % 7 + 7 * max(ordinal - 1, 0)
    return shift_days(first, offset)
