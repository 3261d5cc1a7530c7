"""Intervals as sets of days."""

from __future__ import annotations

from datetime import date

import pytest

from transforms.dates import DateInterval

JULY = DateInterval(date(2023, 7, 1), date(2023, 7, 31), "month")
WEEK = DateInterval(date(2023, 7, 31), date(2023, 8, 6), "week")


def test_set_operations() -> None:
    assert JULY.overlaps(WEEK)
    assert JULY.intersection(WEEK) == DateInterval(date(2023, 7, 31), date(2023, 7, 31), "week")
    assert JULY.hull(WEEK) == DateInterval(date(2023, 7, 1), date(2023, 8, 6), "month")
    assert not JULY.contains(WEEK)
    assert date(2023, 7, 9) in JULY
    assert JULY.intersection(DateInterval.day(date(2024, 1, 1))) is None


def test_an_interval_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="ends before it begins"):
        DateInterval(date(2023, 7, 2), date(2023, 7, 1))


@pytest.mark.parametrize("interval", [JULY, DateInterval.day(date(1999, 12, 31))])
def test_iso_round_trip(interval: DateInterval) -> None:
    assert DateInterval.from_iso(interval.iso, interval.granularity) == interval
