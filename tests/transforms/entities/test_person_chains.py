"""Which names are one person's inside an article."""

from __future__ import annotations

import pytest

from transforms.entities.person_chains import PersonChains
from transforms.entities.person_names import name_parts, sex_of


@pytest.mark.parametrize(
    ("full", "short", "rule"),
    [
        ("Ann Lee", "Lee", "surname"),
        ("Ban Ki-moon", "Ban", "first_word"),
        ("Saddam Hussein", "Saddam", "given_name"),
        ("Alan Shearer", "Alan", "given_name"),
        ("Moussa Faki Mahamat", "Faki", "inner_name"),
        ("Abu Bakr al-Baghdadi", "Baghdadi", "surname"),
        ("Ann Lee", "Brown", "single_name"),
        ("Tom Lee Jr.", "Lee Jr.", "surname"),
        ("Tom Lee", "Lee Jr.", "single_name"),
    ],
)
def test_short_names(full: str, short: str, rule: str) -> None:
    people = PersonChains(0, {})
    whole = people.add_full(full, None, 0)
    link = people.add_short(short, None, 9, ())
    assert link.rule == rule
    assert (link.chain == whole.chain) == (rule != "single_name")


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("Antony Blinken", "Antony J. Blinken", True),
        ("Antony Blinken", "Anthony Blinken", True),
        ("Khaled el Mansouri", "Khaled el-Mansouri", True),
        ("Jill Biden", "Joe Biden", False),
        ("George W. Bush", "George H. W. Bush", False),
    ],
)
def test_full_names(left: str, right: str, same: bool) -> None:
    people = PersonChains(0, {})
    assert (people.add_full(left, None, 0).chain == people.add_full(right, None, 5).chain) == same


@pytest.mark.parametrize(
    ("name", "parts"), [("Martin Luther King Jr.", ["martin", "luther", "king"]), ("Pelé", ["pele"])]
)
def test_name_parts(name: str, parts: list[str]) -> None:
    assert name_parts(name) == parts


@pytest.mark.parametrize(
    ("parts", "title", "sex"),
    [(["x"], "Mrs.", "f"), (["x"], "businessman", "m"), (["olga", "x"], None, "f"), (["kim", "x"], "Dr.", None)],
)
def test_sex_of(parts: list[str], title: str | None, sex: str | None) -> None:
    assert sex_of(parts, title) == sex
