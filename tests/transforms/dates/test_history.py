"""Dates without a year in texts about years long past."""

from __future__ import annotations

from datetime import date

import pytest

from transforms.dates import DateInterval, read_dates_in_text
from transforms.dates.history import is_history, told_year

MAY_2010 = DateInterval.day(date(2010, 5, 1))
WAR = """\
The war of the Żółw coast was fought from 1854 to 1861. The first shots were fired on 12 April 1854. Three days later
the king called up the militia. By late May the rebels held every port.

In November they took the capital. In January the fleet fled. The treaty of 1832 was torn up. On 3 March 1855 the army
crossed the pass (the duke, born in 1801, led it); on 20 April it stood before the walls. That summer cholera struck.
The next year was quieter.

From 10 to 17 February 1857 the armies waited. At the end of the month they went home. On Christmas Day it was silent.
"""
VALUES = ["1854", "1861", "1854-04-12", "1854-04-15", "1854-05", "1854-11", "1855-01", "1832"]
VALUES += ["1855-03-03", "1801", "1855-04-20", "1855-SU", "1856"]
VALUES += ["1857-02-10", "1857-02-17", "1857-02", "1857-12-25"]


@pytest.mark.parametrize("published", [None, MAY_2010])
def test_a_date_without_its_year_belongs_to_the_year_told(published: DateInterval | None) -> None:
    assert [one.timex_value for one in read_dates_in_text(WAR, published)] == VALUES


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("In 2004, the line closed in March, just before Easter.", ["2004", "2004-03", "2004-04-11"]),
        ("Zoë, who was elected in 2004, spoke on March 3.", ["2004", "2010-03-03"]),
        ("Few came in 1998, when it burned on Aug. 7.", ["1998", "1998-08-07"]),
        ("It opened in 2004. In March, it shut.", ["2004", "2010-03"]),
        ("They met on 3 March 1997 and again in June of that year.", ["1997-03-03", "1997-06"]),
    ],
)
def test_news_counts_from_its_own_day(text: str, values: list[str]) -> None:
    assert [one.timex_value for one in read_dates_in_text(text, MAY_2010)] == values


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was built in 1870, burned in 1901 and rebuilt in 1903.", True),
        ("It was built in 1870, burned in 1901 and rebuilt in 1903, the mayor said on Friday.", False),
        ("It made 1,870 cars in 2008, 2009 and 2010.", False),
        ("They met on Monday.", False),
    ],
)
def test_what_is_a_history(text: str, expected: bool) -> None:
    assert is_history(text, MAY_2010) is expected


@pytest.mark.parametrize(("told", "month", "year"), [((1942, 11), 5, 1943), ((1942, 11), 6, 1942)])
def test_the_year_goes_on_at_its_turn(told: tuple[int, int], month: int, year: int) -> None:
    assert told_year(DateInterval.day(date(*told, 15)), month) == year
