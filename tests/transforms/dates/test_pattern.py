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


def test_what_may_come_where_and_how_long() -> None:
    part = compiled("the? MONTH @DAY")
    assert tuple(map(set, part.places)) == ({"t", "m"}, {"m", "n", "o"}, {"n", "o"})
    assert part.lengths == {2, 3}


@pytest.mark.parametrize(
    ("pattern", "symbols", "expected"),
    [
        ("the? MONTH @DAY", "tmn", True),
        ("the? MONTH @DAY", "mot", True),
        ("the? MONTH @DAY", "nn", False),
        ("MONTH*", "mmm", True),
        ("the MONTH+ @DAY", "tmm", True),
        ("the MONTH+ @DAY", "tmo", True),
        ("the MONTH @DAY", "tm", True),
        ("the other", "t", False),
    ],
)
def test_what_can_begin(pattern: str, symbols: str, expected: bool) -> None:
    assert compiled(pattern).can_begin(symbols) is expected


def test_names_reach_into_macros() -> None:
    assert names_in("the? @DAY", MACROS) == {"the", "NUMBER", "ORDINAL"}


@pytest.mark.parametrize("pattern", ["(MONTH", "MONTH)", "MONTH &"])
def test_an_unreadable_pattern_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match="pattern"):
        compiled(pattern)
