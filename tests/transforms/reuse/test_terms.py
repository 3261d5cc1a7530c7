"""Terms are the words that an article is about."""

import numpy as np
import pytest

from transforms.reuse import shingles
from transforms.reuse.terms import count_terms, story_terms


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", {}),
        ("He said that it was on Monday.", {}),
        ("Floods hit Zürich", {"floods": 3, "hit": 3, "zürich": 3}),
        ("rates rose 3.5% to 1,200", {"rates": 3, "rose": 3, "3.5": 3, "1,200": 3}),
        ("bank bank Bank", {"bank": 9}),
        ("x" * 50, {}),
    ],
)
def test_uses_count_thrice_in_the_lead(text: str, expected: dict[str, int]) -> None:
    assert count_terms(text)[0] == expected


def test_the_lead_is_what_an_article_opens_with() -> None:
    assert count_terms("flood " + "and " * 80 + "drought")[0] == {"flood": 3, "drought": 1}


def test_the_head_belongs_to_the_lead() -> None:
    uses, _ = count_terms("and " * 60 + "drought", "Flood in Opole\nRiver rises")
    assert uses == {"drought": 1, "flood": 3, "opole": 3, "river": 3, "rises": 3}


@pytest.mark.parametrize(
    ("body", "head", "names"),
    [
        ("Shares rose. Revenue fell. “Profit fell,” wrote Tavola.", "", {"tavola"}),
        ("The bank of Tavola lent to Bank of Tavola and a bank.", "", {"tavola"}),
        ("In Łódź 3.5 tons of maize burnt.", "", {"łódź", "3.5"}),
        ("A dam broke.", "Dam Breaks In Opole", set()),
        ("وقع زلزال في الجزائر", "", {"زلزال", "في", "الجزائر"}),
        ("straße, ǅ and 東京", "", {"ǆ", "東京"}),
    ],
)
def test_names_have_no_small_letter_inside_sentences(body: str, head: str, names: set[str]) -> None:
    _, capitals = count_terms(body, head)
    assert {term for term, surplus in capitals.items() if surplus > 0} == names


def test_a_name_weighs_more() -> None:
    flood, oder = story_terms("the flood of the Oder")
    assert (flood["is_name"], oder["is_name"]) == (False, True)
    assert oder["weight"] > flood["weight"]


@pytest.mark.parametrize("text", ["", "Floods hit Zürich, floods"])
def test_terms_are_hashes_of_what_is_counted(text: str) -> None:
    assert story_terms(text)["term"].tolist() == shingles.word_hashes(list(count_terms(text)[0])).tolist()
    assert np.all(story_terms(text)["weight"] > 0)
