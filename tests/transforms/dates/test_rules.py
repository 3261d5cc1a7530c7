"""What single rules read in the news of one day, a Saturday."""

from __future__ import annotations

from datetime import date

import pytest
from spacy.language import Language

from transforms.dates import DateInterval, read_dates, read_dates_in_text

SATURDAY = DateInterval.day(date(2023, 7, 29))


def values(text: str, published: DateInterval | None = SATURDAY) -> list[str]:
    return [one.timex_value for one in read_dates_in_text(text, published)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In the second quarter sales rose to $5 million from $4 million a year ago.", ["2023-Q2", "2022-Q2"]),
        ("In the second quarter Zoë sold it. Her brother had left a year ago.", ["2023-Q2", "2022"]),
        (
            "In Q2, sales rose 12% against €4m a year ago; it had 9 sites on 30 June.",
            ["2023-Q2", "2022-Q2", "2023-06-30"],
        ),
        ("The three-month bill and the three-day siege", ["P3M", "P3D"]),
    ],
)
def test_a_year_ago_is_a_quarter_only_where_figures_are_compared(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It shut on Monday, the day before the vote.", ["2023-07-24", "2023-07-24"]),
        ("He died on March 3, 1972, a Friday, in Łódź.", ["1972-03-03", "1972-03-03"]),
        ("He died on a Friday.", ["XXXX-WXX-5"]),
        ("She wept at a Friday news conference.", ["2023-07-28"]),
        ("It is shut tomorrow and Tuesday.", ["2023-07-30", "2023-08-01"]),
        ("She wed in June 1971. The following January she fled.", ["1971-06", "1972-01"]),
        ("She wed in June 1971. The previous January she had fled.", ["1971-06", "1971-01"]),
        ("He was held on the evening of July 3, 2021, and questioned overnight.", ["2021-07-03TEV", "2021-07-03TNI"]),
        ("They had left the day before. Shelling went on overnight.", ["2023-07-28", "2023-07-29TNI"]),
        ("He leaves at the end of the month after six years.", ["2023-07", "P6Y"]),
        ("The club has won in every month since October.", ["P1M", "2022-10"]),
        ("He served from '68 to '80.", ["1968", "1980"]),
        ("It met on the third Thursday of May.", ["2023-05-18"]),
        ("Q2, they say, was better.", ["2023-Q2"]),
        ("Next year's regatta is on Feb. 9.", ["2024", "2024-02-09"]),
        ("Ten years ago today she fled.", ["2013-07-29"]),
        ("Two decades ago this month it burned.", ["2003-07"]),
        ("Prices rose over the last decade.", ["P10Y"]),
        ("He will speak the week after next.", ["2023-W32"]),
        ("It fell the month before last.", ["2023-05"]),
        ("He sold it on July 3. Pay will be due on the 15th.", ["2023-07-03", "2023-08-15"]),
        ("He sold it on July 3 and moved on the 15th.", ["2023-07-03", "2023-07-15"]),
        ("It began at 11 a.m. with a minute of silence.", ["2023-07-29T11:00", "PT1M"]),
        ("It came 55 years to the day after the war.", ["P55Y"]),
        ("It rained from 16-17 March last year.", ["2022-03-16", "2022-03-17"]),
        ("Shops stayed shut Monday through Wednesday.", ["2023-07-24", "2023-07-26"]),
        ("Trains stop from 10pm on Friday to 5am on Monday.", ["2023-07-28T22:00", "2023-07-31T05:00"]),
    ],
)
def test_what_was_told_right_before(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "kind", "written", "value"),
    [
        ("Easter week is quiet.", "DATE", "Easter week", "2023-W14"),
        ("It burned over the Labor Day weekend in 2022.", "DATE", "Labor Day weekend in 2022", "2022-W35-WE"),
        ("Zoë left on Christmas morning.", "TIME", "Christmas morning", "2022-12-25TMO"),
        ("He hoped to be done by Christmas '08.", "DATE", "Christmas '08", "2008-12-25"),
        ("Zoë met them last Thanksgiving.", "DATE", "last Thanksgiving", "2022-11-24"),
        ("They sing every New Year's Eve.", "SET", "every New Year's Eve", "XXXX-12-31"),
        ("Four flights a week leave.", "SET", "a week", "P1W"),
        ("She wrote dozens of letters a day.", "SET", "a day", "P1D"),
    ],
)
def test_holidays_and_rates(text: str, kind: str, written: str, value: str) -> None:
    (one,) = read_dates_in_text(text, SATURDAY)
    assert (one.timex_type, text[one.char_start : one.char_end], one.timex_value) == (kind, written, value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It struck at 9:15 p.m. (0215 GMT) on Monday.", ["2023-07-24T21:15", "2023-07-24T02:15", "2023-07-24"]),
        ("It struck at 9:15 p.m. (0215 GMT) on May 5.", ["2023-05-05T21:15", "2023-05-05T02:15", "2023-05-05"]),
        ("It burned yesterday.\n\n7:42 a.m.: The road is open.", ["2023-07-28", "2023-07-29T07:42"]),
        ("It burned yesterday. At 7:42 a.m. it was out.", ["2023-07-28", "2023-07-28T07:42"]),
        ("It fell on May 5.\nShares were down at 1424 GMT.", ["2023-05-05", "2023-07-29T14:24"]),
        ("It fell on May 5. Shares were down at 1424 GMT.", ["2023-05-05", "2023-05-05T14:24"]),
        ("It fell on Friday.\nShares were down at 1424 GMT.", ["2023-07-28", "2023-07-28T14:24"]),
    ],
)
def test_times_of_day_and_their_days(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Today's world is small, and today's young voters know it.",
        "Expect highs in the 90s.",
        "It was his third in as many days.",
        "She lives in her 90s.",
    ],
)
def test_what_is_of_no_day(text: str) -> None:
    assert values(text) == []


def test_a_time_to_come_is_not_of_a_day_told_long_before(nlp: Language) -> None:
    text = "He is banned for the match on August 28.\nThe gates will open at 3pm."
    assert [one.timex_value for one in read_dates(nlp(text), SATURDAY)] == ["2023-08-28", "XXXX-XX-XXT15:00"]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The firm could not be reached on Monday.", "2023-07-24"),
        ("Neither son could be found on Monday.", "2023-07-24"),
        ("The works could be sold on Monday.", "2023-07-31"),
        ("The strike began as planned on Monday.", "2023-07-24"),
        ("The film is released on Friday.", "2023-08-04"),
        ("The rules must be written by Oct. 1.", "2023-10-01"),
        ("The assembly must write it no later than Oct. 1.", "2023-10-01"),
        ("A deal by Friday is possible.", "2023-08-04"),
        ("Ministers meet on Friday.", "2023-08-04"),
        ("They agreed to meet on Friday.", "2023-08-04"),
        ("They failed to meet on Friday.", "2023-07-28"),
        ("A service is to take place on Friday.", "2023-08-04"),
    ],
)
def test_what_is_over_and_what_is_to_come(nlp: Language, text: str, value: str) -> None:
    assert read_dates(nlp(text), SATURDAY)[-1].timex_value == value
    assert values(text) == [value]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Season 3 returns Friday.", "2023-08-04"),
        ("The final kicks off at 19:45 on Friday.", "2023-08-04T19:45"),
        ("She turns 40 on Friday.", "2023-08-04"),
        ("England kick off their campaign on Friday.", "2023-08-04"),
        ("The judge told jurors to return on Friday.", "2023-08-04"),
    ],
)
def test_timetables_in_a_parse(nlp: Language, text: str, value: str) -> None:
    assert read_dates(nlp(text), SATURDAY)[-1].timex_value == value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The council meets tomorrow week.", ["2023-08-06"]),
        ("They will meet Zoë on Thursday fortnight.", ["2023-08-17"]),
        ("He has been held since the Saturday before last.", ["2023-07-15"]),
        ("The vote on 3 August is put off to the last Thursday of the month.", ["2023-08-03", "2023-08-31"]),
        ("Elected in May 2022, she will speak on the last Sunday of the month.", ["2022-05", "2023-07-30"]),
        ("It is on the first Tuesday of next month.", ["2023-08-01"]),
        ("They will meet on the first weekend in September.", ["2023-W35-WE"]),
        ("They will meet on the first full weekend of October 2023.", ["2023-10"]),  # its 1st is a Sunday
        ("It is on the last weekend of next month.", ["2023-W34-WE"]),
        ("A Christmas tree stood on Easter Island.", []),
        ("They play on the second Friday of each month.", ["P1M"]),
        ("It is the last day for comments in Málaga.", ["XXXX-XX-XX"]),
        ("It closed on the last day of 2019.", ["2019-12-31"]),
        ("It opens on the first day of May 2024.", ["2024-05-01"]),
        ("He arrives on the 5th of next month.", ["2023-08-05"]),
        ("She has led it since the spring of last year.", ["2022-SP"]),
        ("The winter Olympics come to Łódź.", []),
        ("The Tuesday before the vote was quiet.", ["XXXX-WXX-2"]),
        ("He will be there at five o'clock on Sunday afternoon.", ["2023-07-30T17:00"]),
        ("The house dates from the 1600s.", ["16"]),
        ("They met in the 2000s.", ["200"]),
        ("Three died in the last day.", ["2023-07-28"]),
        ("It is due at 0430 GMT on Thursday.", ["2023-08-03T04:30"]),
        ("The Fed cut rates by a quarter point, a quarter of a percent.", []),
        ("The Weekend Australian was shut.", []),
        ("He told the Ashford Weekly so.", []),
        ("Weekly flights have resumed.", ["P1W"]),
        ("DAILY POST, Kampala", []),
        ("It was sent on 3/4/2012 and, like that of 28/2/2012, lost.", ["2012-04-03", "2012-02-28"]),
        ("It was sent on 3/4/2012, not on May 3.", ["2012-03-04", "2023-05-03"]),
    ],
)
def test_days_counted_and_days_that_are_none(text: str, expected: list[str]) -> None:
    assert values(text) == expected


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("It was sent on 3/4/2012.", (date(2012, 3, 4), date(2012, 4, 3))),
        ("It snowed in the winter of 1931-32.", (date(1931, 12, 1), date(1932, 3, 31))),
        ("It rained all the summer of 1998/99.", (date(1998, 12, 1), date(1999, 3, 31))),
    ],
)
def test_what_can_be_several_days_is_all_of_them(text: str, days: tuple[date, date]) -> None:
    [one] = read_dates_in_text(text, SATURDAY)
    assert (one.earliest, one.latest) == days
