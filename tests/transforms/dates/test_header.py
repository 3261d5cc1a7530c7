"""Dates that stand alone."""

from __future__ import annotations

from datetime import date

import pytest

from transforms.dates import DateInterval, read_day


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("29th July, 2023", date(2023, 7, 29)),
        ("2023-07-27", date(2023, 7, 27)),
        ("March 3, 1987", date(1987, 3, 3)),
        ("3rd March, 1987", date(1987, 3, 3)),
        ("27 Jul 2023 14:05 GMT", date(2023, 7, 27)),
        ("Thu, 27 Jul 2023 14:05:00 +0000", date(2023, 7, 27)),
        ("Thu Jul 27 14:05:00 EDT 2023", date(2023, 7, 27)),
        ("2023-07-27T14:05:00.000Z", date(2023, 7, 27)),
        ("2023-07-27T14:05:00+02:00", date(2023, 7, 27)),
        ("Sept 4 2012 | 10:15am", date(2012, 9, 4)),
        ("Sun., Aug. 6, 2023", date(2023, 8, 6)),
        ("27.07.2023", date(2023, 7, 27)),
        ("13/08/2023", date(2023, 8, 13)),
        ("8/7/2023", date(2023, 8, 7)),
        ("20230727", date(2023, 7, 27)),
        ("May 5, 2023 at 9 a.m. Eastern Time", date(2023, 5, 5)),
    ],
)
def test_a_day(text: str, day: date) -> None:
    assert read_day(text) == DateInterval.day(day)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Monday",
        "2023",
        "Aug. 8",
        "30 February 2023",
        "31/31/2023",
        "0000-01-01",
        "99999-12-12",
        "May 2020 élections",
    ],
)
def test_no_day(text: str) -> None:
    assert read_day(text) is None


def test_the_year_nearest_by() -> None:
    assert read_day("Dec. 30", near=DateInterval.day(date(2023, 1, 2))) == DateInterval.day(date(2022, 12, 30))


def test_the_locale_decides_an_ambiguous_one() -> None:
    assert read_day("8/7/2023", month_first=False) == DateInterval.day(date(2023, 7, 8))


def test_a_month_is_an_interval() -> None:
    assert read_day("July 2023") == DateInterval(date(2023, 7, 1), date(2023, 7, 31), "month")
