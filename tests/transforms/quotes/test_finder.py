"""Quotes with their cues and speakers."""

from __future__ import annotations

import pytest
from spacy.language import Language

from transforms.quotes.finder import find_quotes_in


def rows(nlp: Language, text: str) -> list[tuple[str, str, str | None]]:
    position, paragraphs = 0, []
    for line in text.split("\n"):
        paragraphs.append((position, position + len(line)))
        position += len(line) + 1
    return [
        (
            quote.kind,
            text[quote.char_start : quote.char_end],
            text[quote.speaker_start or 0 : quote.speaker_end or 0] or None,
        )
        for quote in find_quotes_in(nlp(text), text, [p for p in paragraphs if p[0] < p[1]], ())
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The bridge is safe,” Ana Núñez said.", [("direct", "The bridge is safe,", "Ana Núñez")]),
        ('"The bridge is safe”, the mayor told reporters.', [("direct", "The bridge is safe", "the mayor")]),
        ("''The bridge is safe,'' said Núñez.", [("direct", "The bridge is safe,", "Núñez")]),
        ("The mayor said that the bridge was safe.", [("indirect", "the bridge was safe", "The mayor")]),
        ("According to the mayor, the bridge is safe.", [("indirect", "the bridge is safe", "the mayor")]),
        ("The region is known as the “rust belt” of Europe.", []),
    ],
)
def test_finds_quote_and_speaker(nlp: Language, text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert rows(nlp, text) == expected
