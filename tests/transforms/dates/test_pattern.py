"""Patterns over tokens as regular expressions over symbols."""

from __future__ import annotations

import re

import pytest

from transforms.dates.pattern import Compiler, Part, names_in

MACROS = {"DAY": "NUMBER | ORDINAL"}


SYMBOLS = {"MONTH": "m", "NUMBER": "n", "ORDINAL": "o", "the": "t", "other": ""}


def compiled(pattern: str) -> Part:
    return Compiler(MACROS, SYMBOLS.__getitem__).compile(pattern)


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


@pytest.mark.parametrize(
    ("pattern", "first", "second", "lengths"),
    [
        ("the? MONTH @DAY", "tm", "mno", {2, 3}),
        ("MONTH? MONTH? NUMBER", "mn", "mn", {1, 2, 3}),
        ("the (MONTH | @DAY the)", "t", "mno", {2, 3}),
        ("the MONTH", "t", "m", {2}),
        ("day=@DAY", "no", "", {1}),
        ("the other", "t", "", {}),
    ],
)
def test_what_may_come_where_and_how_long(pattern: str, first: str, second: str, lengths: set[int]) -> None:
    part = compiled(pattern)
    assert part.first == set(first)
    assert part.second == set(second)
    assert part.lengths == set(lengths)
    assert part.longest == max(lengths, default=0)


def test_names_reach_into_macros() -> None:
    assert names_in("the? @DAY", MACROS) == {"the", "NUMBER", "ORDINAL"}


@pytest.mark.parametrize("pattern", ["(MONTH", "MONTH)", "MONTH &"])
def test_an_unreadable_pattern_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="pattern"):
        compiled(pattern)
