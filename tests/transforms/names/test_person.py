"""Names taken apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.names import parse_person

NAMES = [
    ("Dr. Angela Merkel", ("angela", "merkel"), None),
    ("Putin, Vladimir Vladimirovich", ("vladimir", "vladimirovich", "putin"), None),
    ("Robert S. Mueller III", ("robert", "s", "mueller"), "third"),
    ("Sammy Davis, Jr.", ("sammy", "davis"), "junior"),
    ("Mohammed bin Salman", ("mohammed", "salman"), None),
    ("Abdel Fattah el-Sisi", ("abdulfattah", "sisi"), None),
    ("Van Morrison", ("van", "morrison"), None),
    ("JD Vance", ("j", "d", "vance"), None),
    ("Владимир Путин", ("vladimir", "putin"), None),
    ("Jean-Luc Mélenchon’s", ("jean", "luc", "melenchon"), None),
    ("Pope Francis", ("pope", "francis"), None),
    ("Malala", ("malala",), None),
    ("", (), None),
]


@pytest.mark.parametrize(("name", "words", "generation"), NAMES)
def test_parts(name: str, words: tuple[str, ...], generation: str | None) -> None:
    person = parse_person(name)
    assert (person.words, person.generation) == (words, generation)


def test_nicknames_in_quotes_and_brackets() -> None:
    assert parse_person("Luis Gerardo (Jerry) Ortiz").nicknames == {"jerry"}
    assert parse_person("Vincent “The Chin” Gigante").nicknames == {"chin"}


@given(st.text(max_size=80))
def test_words_are_folded(name: str) -> None:
    assert all(word.isascii() and word == word.lower() for word in parse_person(name).words)
