"""The text as tokens: words, numbers, clock times, dates in figures and punctuation, each with its symbol."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

LONGEST_NUMBER = 12
"""Digits; a longer number is no part of a time expression."""

_TOKEN = re.compile(
    r"""
      (?P<word>[^\W\d_]\.[^\W\d_]\b\.?|[^\W\d_]+(?:['’](?!s\b|S\b)[^\W\d_]+)*)
    | (?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?(?![\w-]))
    | (?P<numeric>[0-9]{1,2}([/.-])[0-9]{1,2}\4(?:[0-9]{4}|[0-9]{2})(?![\w/-]))
    | (?P<clock>(?:[01]?[0-9]|2[0-4])(?:[:.][0-5][0-9])?[ \u00a0\u202f]?[apAP](?:\.[ ]?[mM]\b\.?|[mM]\b))
    | (?P<colon>(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9])?(?![\w:]))
    | (?P<decade>['’`]?[0-9]{2,4}['’]?s\b)
    | (?P<ordinal>[0-9]{1,4}(?:st|nd|rd|th|ST|ND|RD|TH)\b)
    | (?P<quarter>[1-4]Q\b)
    | (?P<short>['’`][0-9]{2}(?![\w'’]))
    | (?P<fraction>[1-9]/[1-9](?![\w/]))
    | (?P<number>[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)
    | (?P<possessive>['’][sS]\b)
    | (?P<gap>\n[^\S\n]*\n\s*)
    | (?P<hyphen>(?<=\w)[-–‑](?=\w))
    | (?P<mark>[^\w\s])
    """,
    re.VERBOSE,
)


@dataclass(frozen=True)
class Tokens:
    """The tokens of a text in parallel lists; `symbols` has one character for each."""

    text: str
    starts: list[int]
    ends: list[int]
    words: list[str]
    kinds: list[str]
    symbols: str


def tokenize(text: str, symbol_of: Callable[[str, str], str]) -> Tokens:
    """The tokens of the text; `symbol_of(kind, written)` gives each its symbol. White space but blank lines is left out."""
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    kinds: list[str] = []
    symbols: list[str] = []
    for found in _TOKEN.finditer(text):
        kind, written = found.lastgroup or "mark", found.group()
        starts.append(found.start())
        ends.append(found.end())
        words.append(written)
        kinds.append(kind)
        symbols.append(symbol_of(kind, written))
    return Tokens(text, starts, ends, words, kinds, "".join(symbols))
