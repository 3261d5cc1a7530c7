"""Comparisons of names that are kept from run to run."""

import numpy as np
import pyarrow as pa
import pytest

from transforms.linking.matches import MATCHES, Matches
from transforms.names import NameMatch, compare_names

TEXTS = ["Ana Li", "Anna Li", "Bo Ek", "Bob Dole", "Robert Dole"]
TYPES = ["ORG", "PERSON"]
PERSON = 1


def ask(matches: Matches) -> list[bool]:
    """Whether pairs 0-1, 3-4 and 0-2 are alike."""
    return matches.alike(np.full(3, PERSON), np.array([0, 3, 2]), np.array([1, 4, 0])).tolist()


def refuse(left: str, right: str, entity_type: str) -> NameMatch:
    raise AssertionError(f"{left} and {right} are compared again")


def test_what_is_known_is_not_compared_again(monkeypatch: pytest.MonkeyPatch) -> None:
    first = Matches(MATCHES.empty_table(), TEXTS, TYPES)
    assert ask(first) == [True, True, False]
    monkeypatch.setattr("transforms.linking.matches.compare_names", refuse)
    second = Matches(first.table(), TEXTS, TYPES)
    assert ask(second) == [True, True, False]
    assert second.match(PERSON, 4, 3) == compare_names("Bob Dole", "Robert Dole")
    assert second.table().to_pylist() == first.table().to_pylist()
    with pytest.raises(AssertionError, match="compared again"):
        second.match(PERSON, 1, 4)


def test_what_is_known_goes_by_name_and_type() -> None:
    wrong = pa.table(
        {
            "entity_type": ["PERSON", "ORG", "PERSON"],
            "left": ["Bob Dole", "Bob Dole", "Gone Now"],
            "right": ["Robert Dole", "Robert Dole", "Robert Dole"],
            "score": [0.6, 0.7, 0.8],
            "rule": ["mine", "theirs", "lost"],
            "reason": ["Because.", "Because.", "Because."],
        }
    ).cast(MATCHES)
    matches = Matches(wrong, TEXTS[2:], ["PERSON"])
    assert matches.match(0, 1, 2) == NameMatch(0.6, "mine", "Because.")
    assert matches.table()["left"].to_pylist() == ["Bob Dole"]


def test_pairs_that_nobody_asked_for_are_dropped() -> None:
    first = Matches(MATCHES.empty_table(), TEXTS, TYPES)
    ask(first)
    second = Matches(first.table(), TEXTS, TYPES)
    second.match(PERSON, 0, 1)
    assert second.table().num_rows == 1
