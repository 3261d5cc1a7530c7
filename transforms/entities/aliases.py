"""Two names of one person that the text itself equates: "Mohamed Hamdan Dagalo, known as Hemedti"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from transforms.entities.words import Words
from transforms.lexicon import load_lexicon

_PHRASES = frozenset(tuple(phrase.split()) for phrase in load_lexicon("person_cues")["alias"]["phrases"])
_LONGEST = max(map(len, _PHRASES))
_MARKS = frozenset(',("“‘—–') | {"--", "``"}


def equated_names(words: Words, spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The numbers of neighbouring names, titles included in their spans, that stand for one person."""
    for number in range(1, len(spans)):
        between = range(spans[number - 1][1], spans[number][0])
        if len(between) <= _LONGEST + 2 and _equates(words, between):
            yield number - 1, number


def _equates(words: Words, between: range) -> bool:
    inner = [words.lows[index] for index in between]
    while inner and inner[0] in _MARKS:
        inner.pop(0)
    while inner and inner[-1] in _MARKS | {"the", "."}:
        inner.pop()
    return tuple(inner) in _PHRASES
