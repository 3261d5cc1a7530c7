"""Numbers and lengths in words and figures."""

from __future__ import annotations

import pytest

from transforms.dates.numbers import duration_value, read_decade, read_number, read_ordinal, read_spoken_year


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("12", 12),
        ("1,100", 1100),
        ("twenty - four", 24),
        ("a hundred", 100),
        ("two hundred and five", 205),
        ("two and a half", 2.5),
        ("2 1/2", 2.5),
        ("2 ½", 2.5),
        ("half", 0.5),
        ("a couple of", 2),
        ("a dozen", 12),
        ("a", 1),
        ("several", None),
        ("東京", None),
        ("9" * 500, None),
    ],
)
def test_numbers(words: str, number: float | None) -> None:
    assert read_number(words.split()) == number


@pytest.mark.parametrize(("words", "ordinal"), [("third", 3), ("31st", 31), ("twenty - first", 21), ("no", None)])
def test_ordinals(words: str, ordinal: int | None) -> None:
    assert read_ordinal(words.split()) == ordinal


@pytest.mark.parametrize(
    ("words", "year"),
    [("nineteen ninety - seven", 1997), ("two thousand and one", 2001), ("nineteen hundred", 1900), ("ten", None)],
)
def test_spoken_years(words: str, year: int | None) -> None:
    assert read_spoken_year(words.split()) == year


@pytest.mark.parametrize(("written", "year"), [("1990s", 1990), ("'70s", 70), ("’80s", 80), ("1995s", None)])
def test_decades(written: str, year: int | None) -> None:
    assert read_decade(written) == year


@pytest.mark.parametrize(
    ("number", "unit", "value"),
    [
        (2, "weeks", "P2W"),
        (5.5, "hours", "PT5H30M"),
        (0.5, "hour", "PT30M"),
        (1.5, "days", "P1DT12H"),
        (2.5, "years", "P2Y6M"),
        (3, "decades", "P30Y"),
        (2, "fortnights", "P4W"),
        (None, "minutes", "PTXM"),
        (None, "centuries", "PXCE"),
        (1.3, "years", "P1.3Y"),
    ],
)
def test_lengths(number: float | None, unit: str, value: str) -> None:
    assert duration_value(number, unit) == value
