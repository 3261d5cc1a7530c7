"""Words cut into the longest phrases that a table knows."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

Phrase = tuple[str, ...]


def longest_by_head(phrases: Iterable[Phrase]) -> dict[str, int]:
    """How many words the longest phrase has that begins with a word."""
    longest: dict[str, int] = {}
    for phrase in phrases:
        longest[phrase[0]] = max(longest.get(phrase[0], 1), len(phrase))
    return longest


def cut_phrases(words: Sequence[str], known: Container[Phrase], longest: Mapping[str, int]) -> Iterator[Phrase]:
    """The words from left to right in known phrases, the longest first, and single other words.

    >>> list(cut_phrases(["great", "britain", "first"], {("great", "britain")}, {"great": 2}))
    [('great', 'britain'), ('first',)]
    """
    place = 0
    while place < len(words):
        length = min(longest.get(words[place], 1), len(words) - place)
        while length > 1 and tuple(words[place : place + length]) not in known:
            length -= 1
        yield tuple(words[place : place + length])
        place += length
