"""Whether the past or the future is told."""

from __future__ import annotations

import pytest
from spacy.language import Language

from transforms.dates.tense import DocTense, TextTense

SENTENCES = [
    ("Envoys met on Monday.", "past"),
    ("Envoys will meet on Monday.", "future"),
    ("Envoys are expected to meet on Monday.", "future"),
    ("The talks had been scheduled for Monday.", "past"),
]


@pytest.mark.parametrize(
    ("text", "tense"),
    [*SENTENCES, ("Łódź has been closed until Monday.", "future"), ("It was shut until Monday.", "past")],
)
def test_tense_of_a_parse(nlp: Language, text: str, tense: str) -> None:
    start = text.index("Monday")
    assert DocTense(nlp(text), text).tense(start, start + 6) == tense


@pytest.mark.parametrize(
    ("text", "tense"),
    [*SENTENCES[:3], ("Łódź will be closed through Monday.", "future"), ("He fell. Monday", None), ("Monday", None)],
)
def test_tense_of_words(text: str, tense: str | None) -> None:
    start = text.index("Monday")
    assert TextTense(text).tense(start, start + 6) == tense
