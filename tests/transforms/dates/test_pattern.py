"""Patterns over tokens as regular expressions over symbols."""

from __future__ import annotations

import re

import pytest

from transforms.dates.pattern import Part, compile_pattern, names_in

MACROS = {"DAY": "NUMBER | ORDINAL"}


def compiled(pattern: str) -> Part:
    return compile_pattern(pattern, MACROS, {"MONTH": "m", "NUMBER": "n", "ORDINAL": "o", "the": "t"}.get)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("pattern", "symbols", "group"),
    [
        ("month=MONTH day=@DAY", "mn", "n"),
        ("month=MONTH the? day=(NUMBER | ORDINAL)", "mto", "o"),
        ("(the)? day=@DAY MONTH?", "o", "o"),
    ],
)
def test_groups(pattern: str, symbols: str, group: str) -> None:
    found = re.fullmatch(compiled(pattern).expression, symbols)
    assert found is not None
    assert found["day"] == group


def test_what_may_come_first_and_second() -> None:
    part = compiled("the? MONTH @DAY")
    assert (part.first, part.second) == ({"t", "m"}, {"m", "n", "o"})
    assert [part.can_begin(pair) for pair in ("tm", "mo", "tn", "m", "nn")] == [True, True, True, False, False]


def test_names_reach_into_macros() -> None:
    assert names_in("the? @DAY", MACROS) == {"the", "NUMBER", "ORDINAL"}


@pytest.mark.parametrize("pattern", ["(MONTH", "MONTH)", "MONTH &"])
def test_an_unreadable_pattern_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="pattern"):
        compiled(pattern)
