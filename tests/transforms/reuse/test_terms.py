"""Terms are the words that an article is about."""

import numpy as np
import pytest

from transforms.reuse import shingles
from transforms.reuse.terms import story_terms, term_weights


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", {}),
        ("He said that it was on Monday.", {}),
        ("Floods hit Zürich", {"floods": 2.54, "hit": 1.69, "zürich": 2.54}),
        ("rates rose 3.5% to 1,200", {"rates": 1.69, "rose": 1.69, "3.5": 1.69, "1,200": 1.69}),
        ("bank bank Bank", {"bank": 2.79}),
        ("x" * 50, {}),
    ],
)
def test_weights(text: str, expected: dict[str, float]) -> None:
    assert term_weights(text) == expected


def test_a_given_name_weighs_more() -> None:
    assert term_weights("the bank of england", ["Bank of England"])["bank"] == 2.54


def test_the_lead_weighs_more() -> None:
    found = term_weights("flood " + "and " * 80 + "drought")
    assert found["flood"] > found["drought"]


@pytest.mark.parametrize("text", ["", "Floods hit Zürich, floods"])
def test_terms_are_hashes_and_weights(text: str) -> None:
    terms, weights = story_terms(text), term_weights(text)
    assert terms["term"].tolist() == shingles.word_hashes(list(weights)).tolist()
    assert terms["weight"].tolist() == np.float32(list(weights.values())).tolist()
