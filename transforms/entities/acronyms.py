"""Long names with their acronyms in brackets: "Rally of National Unity (RNU)"."""

from __future__ import annotations

from collections.abc import Iterator

from transforms.entities.runs import Span
from transforms.entities.words import Words

_INNER = frozenset(
    ("of", "the", "and", "for", "in", "on", "de", "des", "du", "del", "la", "to", "at", "&", "-", "'s", "’s", "'")
)
LONGEST_ACRONYM = 8


def introduced_acronyms(words: Words) -> Iterator[tuple[Span, Span]]:
    """Each long name with the acronym after it, both as token spans."""
    for index in range(1, len(words) - 2):
        letters = words.texts[index + 1].replace(".", "")
        if words.texts[index] != "(" or words.texts[index + 2] != ")":
            continue
        if (
            2 <= len(letters) <= LONGEST_ACRONYM
            and letters.isalpha()
            and letters[0].isupper()
            and letters[-1].isupper()
        ):
            start = _long_name_start(words, index, letters.upper())
            if start is not None:
                yield (start, index), (index + 1, index + 2)


def _long_name_start(words: Words, end: int, letters: str) -> int | None:
    """Where the words begin whose initials, capitals only or small words too, make the acronym."""
    capitals, all_initials = "", ""
    for start in range(end - 1, max(-1, end - 1 - 3 * len(letters)), -1):
        text = words.texts[start]
        if words.line[start] != words.line[end]:
            return None
        if words.caps[start]:
            initials = text.upper() if text.isupper() and len(text) < 3 else text[0].upper()
            capitals, all_initials = initials + capitals, initials + all_initials
            if letters in (capitals, all_initials) and start < end - 1:
                return start
        elif words.lows[start] in _INNER:
            all_initials = (text[0].upper() if text.isalpha() else "") + all_initials
        else:
            return None
    return None
