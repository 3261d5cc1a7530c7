"""What holds of the date reader on any text."""

from __future__ import annotations

import re
import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.dates import DateInterval, interval_of, read_dates_in_text, read_day, timex_of

PUBLISHED = DateInterval.day(date(2023, 7, 29))
WORDS = (
    *("the", "a", "of", "in", "on", "at", "from", "to", "and", "half", "two", "twenty-four", "hundred", "early", "end"),
    *("May", "March", "Sun", "second", "quarter", "year", "years", "ago", "last", "next", "this", "Friday", "July"),
    *("28", "28th", "1990", "1990s", "30", "February", "31/31/2023", "9:30", "p.m.", "GMT", "-", ",", ".", "'s", "0"),
    *(
        "weekend",
        "fiscal",
        "noon",
        "Easter",
        "every",
        "twice",
        "week",
        "days",
        "later",
        "99999",
        "½",
        "\n\n",
        "Ünlü",
        "東京",
    ),
)
VALUE = re.compile(r"P|PT|\d|X|PAST_REF|PRESENT_REF|FUTURE_REF")

newsy = st.lists(st.sampled_from(WORDS), max_size=40).map(" ".join)
publications = st.one_of(
    st.none(),
    st.dates(date(1400, 1, 1), date(2200, 12, 31)).map(DateInterval.day),
    st.just(DateInterval(date(2023, 7, 1), date(2023, 7, 31), "month")),
)


@given(st.one_of(st.text(), newsy), publications)
def test_expressions_are_in_order_and_days_are_real(text: str, published: DateInterval | None) -> None:
    position = 0
    for one in read_dates_in_text(text, published):
        assert position <= one.char_start < one.char_end <= len(text)
        assert text[one.char_start : one.char_end].strip() == text[one.char_start : one.char_end]
        assert VALUE.match(one.timex_value)
        assert (one.earliest is None) == (one.latest is None)
        if one.earliest is not None and one.latest is not None:
            assert date(1400, 1, 1) <= one.earliest <= one.latest <= date(2200, 12, 31)
        position = one.char_end


@given(newsy)
def test_an_undated_text_names_only_years_that_it_writes(text: str) -> None:
    for one in read_dates_in_text(text, None):
        if one.earliest is not None:
            assert re.search(r"\d{2}|[a-z]+teen|ties|twenty|thirty|century", text[: one.char_end].lower())


@given(st.one_of(st.text(), newsy))
def test_read_day_never_fails(text: str) -> None:
    read_day(text)
    read_day(text, near=PUBLISHED)


@given(st.dates(date(1400, 1, 1), date(2200, 12, 31)))
def test_a_day_is_read_back_in_every_order(day: date) -> None:
    for form in (
        "{0:%Y}-{0:%m}-{0:%d}",
        "{0:%B} {0.day}, {0:%Y}",
        "{0.day} {0:%b} {0:%Y}",
        "{0:%A}, {0.day} {0:%B} {0:%Y}",
    ):
        assert read_day(form.format(day)) == DateInterval.day(day)


@given(st.dates(date(1400, 1, 1), date(2200, 12, 31)))
def test_values_of_days_round_trip(day: date) -> None:
    assert interval_of(timex_of(DateInterval.day(day))) == DateInterval.day(day)


@pytest.mark.parametrize(
    "text",
    [
        "1" * 5_000_000,
        "1-" * 20_000,
        "from 1990 to " * 5_000,
        "July 26-28-30 " * 3_000,
        "twenty-" * 10_000,
        "one hundred and " * 5_000,
        "the end of " * 5_000,
        "\n \n" * 20_000,
        "\n" + " " * 100_000,
        "a" * 1_000_000,
        "'" * 30_000,
        "10:" * 20_000,
        "Friday night " * 3_000,
    ],
    ids=lambda text: text[:12].strip() or "blank",
)
def test_long_monotonous_text_is_read_in_linear_time(text: str) -> None:
    started = time.process_time()
    read_dates_in_text(text, PUBLISHED)
    assert time.process_time() - started < 20
