"""Figures of a year that belong to a name: "a joint venture called Orion 1980", from there on "Orion 1980"."""

from __future__ import annotations

import re

_WORD = r"[A-Z][\w’'&-]{0,39}"
_INTRODUCED = re.compile(
    rf"\b(?:call(?:ed|s|ing)|nam(?:ed|es|ing)|dubb(?:ed|ing)|(?:en)?titled|christened|branded|known as)\s+(?:the\s+)?"
    rf"[\"“'‘]?(?:{_WORD}\s+){{0,2}}(?P<last>{_WORD})\s+(?=\d{{4}}\b)"
)
_BEFORE = re.compile(rf"(?<!\w)({_WORD})\s+$")


def names_with_years(text: str) -> frozenset[str]:
    """The last words of the names that the text says end in the figures of a year.

    >>> sorted(names_with_years("It runs a venture called Orion 1980 and, since 1981, a second one."))
    ['Orion']
    """
    return frozenset(found["last"] for found in _INTRODUCED.finditer(text))


def word_before(text: str, position: int) -> str | None:
    """The capitalised word just before a position.

    >>> word_before("from Orion 1980", 11)
    'Orion'
    """
    found = _BEFORE.search(text[max(0, position - 48) : position])
    return found[1] if found else None
