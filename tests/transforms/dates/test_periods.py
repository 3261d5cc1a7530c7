"""Units of the calendar seen from a day."""

from __future__ import annotations

from datetime import date

import pytest

from transforms.dates.periods import (
    easter_sunday,
    holiday_day,
    quarter_near,
    season_near,
    unit_interval,
    weekday_interval,
)

SATURDAY = date(2023, 7, 29)


@pytest.mark.parametrize(
    ("unit", "offset", "earliest", "latest"),
    [
        ("day", -1, date(2023, 7, 28), date(2023, 7, 28)),
        ("week", 0, date(2023, 7, 24), date(2023, 7, 30)),
        ("weekend", 1, date(2023, 8, 5), date(2023, 8, 6)),
        ("month", -7, date(2022, 12, 1), date(2022, 12, 31)),
        ("quarter", -1, date(2023, 4, 1), date(2023, 6, 30)),
        ("decade", -1, date(2010, 1, 1), date(2019, 12, 31)),
    ],
)
def test_units(unit: str, offset: int, earliest: date, latest: date) -> None:
    interval = unit_interval(SATURDAY, unit, offset)
    assert interval is not None
    assert (interval.earliest, interval.latest) == (earliest, latest)


@pytest.mark.parametrize(("unit", "offset"), [("hour", 1), ("year", 9_000), ("week", -99_999)])
def test_units_without_days(unit: str, offset: int) -> None:
    assert unit_interval(SATURDAY, unit, offset) is None


@pytest.mark.parametrize(
    ("weekday", "direction", "is_strict", "day"),
    [(6, -1, False, 29), (6, -1, True, 22), (3, -1, False, 26), (1, 1, False, 31)],
)
def test_weekdays(weekday: int, direction: int, is_strict: bool, day: int) -> None:
    interval = weekday_interval(SATURDAY, weekday, direction, is_strict)
    assert interval is not None
    assert interval.earliest == date(2023, 7, day)


def test_quarters_and_seasons() -> None:
    quarter, season = quarter_near(SATURDAY, 4, -1), season_near(SATURDAY, "winter", -1)
    assert quarter is not None
    assert season is not None
    assert (quarter.earliest, season.latest.year) == (date(2022, 10, 1), 2024)


@pytest.mark.parametrize(("year", "day"), [(1818, date(1818, 3, 22)), (2023, date(2023, 4, 9))])
def test_easter(year: int, day: date) -> None:
    assert easter_sunday(year) == day


@pytest.mark.parametrize(
    ("name", "day"),
    [("memorial day", date(2023, 5, 29)), ("election day", date(2023, 11, 7)), ("good friday", date(2023, 4, 7))],
)
def test_holidays(name: str, day: date) -> None:
    assert holiday_day(name, 2023) == day
