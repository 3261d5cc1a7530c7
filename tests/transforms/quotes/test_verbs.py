"""The lexicon of reporting verbs and nouns."""

from __future__ import annotations

import pytest

from transforms.lexicon import load_lexicon
from transforms.quotes.nouns import reporting_nouns
from transforms.quotes.verbs import inflect, reporting_verbs


@pytest.mark.parametrize(
    ("lemma", "forms"),
    [
        ("claim", ("claim", "claims", "claimed", "claiming")),
        ("deny", ("deny", "denies", "denied", "denying")),
        ("say", ("say", "says", "sayed", "saying")),
        ("stress", ("stress", "stresses", "stressed", "stressing")),
        ("argue", ("argue", "argues", "argued", "arguing")),
    ],
)
def test_inflects_regular_verbs(lemma: str, forms: tuple[str, ...]) -> None:
    assert inflect(lemma) == forms


@pytest.mark.parametrize(
    ("form", "particle", "lemma", "polarity"),
    [("said", "", "say", "neutral"), ("shot", "back", "shoot back", "neutral"), ("conceded", "", "concede", "admit")],
)
def test_form_leads_to_its_verb(form: str, particle: str, lemma: str, polarity: str) -> None:
    verb = reporting_verbs()[form][particle]
    assert (verb.lemma, verb.polarity) == (lemma, polarity)


def test_frames_name_known_verbs_only() -> None:
    lexicon = load_lexicon("reporting_verbs")
    known = {lemma for lemmas in lexicon["polarity"].values() for lemma in lemmas}
    assert {lemma for lemmas in lexicon["frames"].values() for lemma in lemmas} <= known


def test_nouns_have_plurals() -> None:
    assert reporting_nouns()["replies"] is reporting_nouns()["reply"]
