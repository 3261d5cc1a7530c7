"""TIMEX3 values (TimeML 1.2.1) of intervals, and intervals of values."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from transforms.dates.gregorian import (
    SEASON_CODES,
    make_day,
    month_interval,
    season_interval,
    week_interval,
    weekend_interval,
    year_interval,
)
from transforms.dates.interval import DateInterval


def _week_value(interval: DateInterval) -> str:
    year, week, _ = interval.earliest.isocalendar()
    return f"{year:04}-W{week:02}"


def _season_value(interval: DateInterval) -> str:
    middle = interval.earliest + (interval.latest - interval.earliest) / 2
    return f"{middle.year}-{SEASON_CODES[interval.granularity]}"


_WRITERS: dict[str, Callable[[DateInterval], str]] = {
    "week": _week_value,
    "weekend": lambda interval: _week_value(interval) + "-WE",
    "month": lambda interval: f"{interval.earliest:%Y-%m}",
    "quarter": lambda interval: f"{interval.earliest.year}-Q{(interval.earliest.month + 2) // 3}",
    "half": lambda interval: f"{interval.earliest.year}-H{1 if interval.earliest.month < 7 else 2}",
    "year": lambda interval: f"{interval.earliest.year}",
    "decade": lambda interval: f"{interval.earliest.year // 10}",
    "century": lambda interval: f"{interval.earliest.year // 100}",
    **dict.fromkeys(SEASON_CODES, _season_value),
}


def timex_of(interval: DateInterval) -> str:
    """The TIMEX3 value of an interval by its granularity; two days with a slash where no unit fits.

    >>> timex_of(DateInterval(date(2023, 7, 1), date(2023, 7, 31), "month"))
    '2023-07'
    """
    if interval.is_day:
        return interval.earliest.isoformat()
    if (writer := _WRITERS.get(interval.granularity)) is not None:
        return writer(interval)
    return f"{interval.earliest.isoformat()}/{interval.latest.isoformat()}"


def _iso_week(year: int, week: int) -> date | None:
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        return None


def _read_day(year: int, month: int, day: int) -> DateInterval | None:
    found = make_day(year, month, day)
    return None if found is None else DateInterval.day(found)


def _read_week(year: int, week: int) -> DateInterval | None:
    monday = _iso_week(year, week)
    return None if monday is None else week_interval(monday)


def _read_weekend(year: int, week: int) -> DateInterval | None:
    monday = _iso_week(year, week)
    return None if monday is None else weekend_interval(monday)


_READERS: tuple[tuple[re.Pattern[str], Callable[..., DateInterval | None]], ...] = tuple(
    (re.compile(pattern, re.ASCII), reader)
    for pattern, reader in (
        (r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?", _read_day),
        (r"(\d{4})-W(\d\d)", _read_week),
        (r"(\d{4})-W(\d\d)-WE", _read_weekend),
        (r"(\d{4})-(\d\d)", month_interval),
        (r"(\d{4})-Q([1-4])", lambda year, n: month_interval(year, 3 * n - 2, 3, "quarter")),
        (r"(\d{4})-H([12])", lambda year, n: month_interval(year, 6 * n - 5, 6, "half")),
        (r"(\d{4})", year_interval),
        (r"(\d{3})X?", lambda decade: year_interval(10 * decade, 10, "decade")),
        (r"(\d{2})(?:XX)?", lambda century: year_interval(100 * century, 100, "century")),
    )
)
_SEASON = re.compile(rf"(\d{{4}})-({'|'.join(SEASON_CODES.values())})", re.ASCII)


def interval_of(value: str) -> DateInterval | None:
    """The days that a TIMEX3 value stands for; None where it names none (durations, XXXX-07-28, PAST_REF).

    >>> interval_of("2023-W30") == DateInterval(date(2023, 7, 24), date(2023, 7, 30), "week")
    True
    """
    if (season := _SEASON.fullmatch(value)) is not None:
        name = next(name for name, code in SEASON_CODES.items() if code == season[2])
        return season_interval(int(season[1]), name)
    for pattern, reader in _READERS:
        if (found := pattern.fullmatch(value)) is not None:
            return reader(*map(int, found.groups()))
    ends = [interval_of(end) for end in value.split("/")] if value.count("/") == 1 else []
    if len(ends) == 2 and ends[0] is not None and ends[1] is not None and ends[0].earliest <= ends[1].latest:
        return DateInterval(ends[0].earliest, ends[1].latest, "range")
    return None


def masked(first: str, last: str) -> str:
    """What two values of one form agree on: digits from the first difference on are X; forms that differ give all X.

    >>> masked("2023-07-01", "2023-07-31")
    '2023-07-XX'
    """
    if re.sub(r"\d", "X", first) != re.sub(r"\d", "X", last):
        return "XXXX"
    split = next((i for i, (one, other) in enumerate(zip(first, last, strict=True)) if one != other), len(first))
    while 0 < split < len(first) and first[split - 1].isdigit():
        split -= 1
    return first[:split] + re.sub(r"(?<![QH])\d", "X", first[split:])
