"""What is and what is not a name."""

from __future__ import annotations

import pytest
from spacy.language import Language

from transforms.entities.names import find_names
from transforms.entities.words import read_words


def found(nlp: Language, text: str, **hints: str) -> list[tuple[str, str]]:
    words = read_words(nlp(text))
    names = find_names(words, {name.replace("_", " "): label for name, label in hints.items()})
    return [(words.phrase(name.start, name.end), name.entity_type) for name in names]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("HARLOW BEATS NOVÁK TO THE POST\nAnn Harlow won.", [("HARLOW", "PERSON"), ("Ann Harlow", "PERSON")]),
        ("W L PCT GB", []),
        ("The Front for Democracy and Hope (FDH) won.", [("Front for Democracy and Hope", "ORG"), ("FDH", "ORG")]),
        ("Smoke rose over ST. LOUIS on Monday.", [("ST. LOUIS", "GPE")]),
        ("The Obama administration objected.", [("Obama", "PERSON")]),
        ("They met at Dar es Salaam in May.", [("Dar es Salaam", "GPE")]),
        ("Sunday Telegraph readers wrote.", [("Sunday Telegraph", "ORG")]),
        ("Shops shut for Easter, Diwali and Good Friday.", []),
        ("Zavros Foods, Inc., left.", [("Zavros Foods, Inc.", "ORG")]),
        ("New Year's Day is a holiday.", []),
        ("It fell at 10:05pm AEDT on Monday.", []),
        ("They left for Christmas Island.", [("Christmas Island", "GPE")]),
        ("Sen. Ana Novák, D-Ill., met Jan Brandt (R-Texas).", [("Ana Novák", "PERSON"), ("Jan Brandt", "PERSON")]),
        ("Ana Novák, an analyst at Berenberg, agreed.", [("Ana Novák", "PERSON"), ("Berenberg", "ORG")]),
        ("Ana Novák, a resident of Lyon, agreed.", [("Ana Novák", "PERSON"), ("Lyon", "GPE")]),
    ],
)
def test_find_names(nlp: Language, text: str, expected: list[tuple[str, str]]) -> None:
    assert found(nlp, text) == expected


def test_what_the_header_says_counts(nlp: Language) -> None:
    assert ("Zorvath", "ORG") in found(nlp, "It was Zorvath that reported it.", Zorvath="ORG")


def test_one_form_has_one_type(nlp: Language) -> None:
    text = "President Amara Touré spoke. Touré left. People in the square cheered Touré. Later Touré's aides left too."
    assert {label for name, label in found(nlp, text) if "Touré" in name} == {"PERSON"}


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("PR Newswire Celebrates Fifty Years", [("PR Newswire", "ORG")]),
        ("Acme Bank Seeks Partner in Norway After Loss", [("Acme Bank", "ORG"), ("Norway", "GPE")]),
        ("Judge Orders Firm to Move Its Plant", []),
        ("Senators Vote To End Long Debate on Harbour Tax", []),
    ],
)
def test_a_headline_in_title_case_is_cut_at_its_verb(
    nlp: Language, headline: str, expected: list[tuple[str, str]]
) -> None:
    text = headline + "\nThe ferry left at noon, Ann Harlow said, and came back."
    assert found(nlp, text) == [*expected, ("Ann Harlow", "PERSON")]
