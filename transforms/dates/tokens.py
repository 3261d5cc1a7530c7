"""The text as tokens: words, numbers, clock times, dates in figures and punctuation, each with its symbol."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

LONGEST_NUMBER = 12
"""Digits; a longer number is no part of a time expression."""
BLOCK = 50_000
"""Characters after which a paragraph is cut at the next white space, to bound memory."""

_TOKEN = re.compile(
    r"""
    (?!\s)(?:
      (?P<word>[A-Za-z]{2,}+(?![\w'’])|[^\W\d_]\.[^\W\d_]\b\.?|[^\W\d_]++(?![0-9])(?:['’](?!s\b|S\b)[^\W\d_]+)*)
    | (?P<quarter>(?<!\w)(?:Q[1-4]|[1-4]Q)\b)
    | (?P<half>(?<!\w)(?:H[12]|[12]H)\b)
    | (?P<fiscal>(?<!\w)FY['’]?(?:[0-9]{4}|[0-9]{2})\b)
    | (?P<letters>[^\W\d_]+)
    | (?P<iso>[0-9]{4}-[0-9]{2}-[0-9]{2}
        (?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?(?![\w-])
        |[0-9]{4}/[0-9]{2}/[0-9]{2}(?![\w/]))
    | (?P<numeric>[0-9]{1,2}(?P<mark2>[/.-])[0-9]{1,2}(?P=mark2)(?:[0-9]{4}|[0-9]{2})(?![\w/-]))
    | (?P<clock>(?:[01]?[0-9]|2[0-4])(?:[:.][0-5][0-9])?[ \u00a0\u202f]?[apAP](?:\.[ ]?[mM]\b\.?|[mM]\b))
    | (?P<colon>(?:[01]?[0-9]|2[0-4])(?::[0-5][0-9](?::[0-5][0-9])?|h[0-5][0-9])(?![\w:]))
    | (?P<decade>['’`]?[0-9]{2,4}['’]?s\b)
    | (?P<ordinal>[0-9]{1,4}(?:st|nd|rd|th|ST|ND|RD|TH)\b)
    | (?P<short>['’`][0-9]{2}(?![\w'’]))
    | (?P<dayname>(?<![\w/.:])(?:9/11|26/11)(?![\w/]))
    | (?P<fraction>[1-9]/[1-9](?![\w/]))
    | (?P<number>[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)
    | (?P<possessive>['’][sS]\b)
    | (?P<hyphen>(?<=\w)[-–‑](?=\w))
    | (?P<mark>[^\w\s])
    )""",
    re.VERBOSE,
)
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_SPACE = re.compile(r"\s")


@dataclass(frozen=True)
class Tokens:
    """The tokens of a stretch of text; `symbols` has one character for each."""

    text: str
    matches: list[re.Match[str]]
    symbols: str

    def word(self, index: int) -> str:
        """The token as written; '' outside the stretch."""
        return self.matches[index].group() if 0 <= index < len(self.matches) else ""


def split_blocks(text: str) -> Iterator[tuple[int, int]]:
    """The stretches between blank lines, long ones cut at white space; no expression reaches over their ends."""
    start = 0
    for blank in _BLANK_LINE.finditer(text):
        yield from _cut(text, start, blank.start())
        start = blank.end()
    yield from _cut(text, start, len(text))


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > BLOCK:
        space = _SPACE.search(text, start + BLOCK, end)
        if space is None:
            break
        yield start, space.start()
        start = space.end()
    if start < end:
        yield start, end


def find_tokens(text: str, start: int, end: int) -> list[re.Match[str]]:
    """The tokens between two offsets; white space is left out. `lastgroup` is the kind of each."""
    return list(_TOKEN.finditer(text, start, end))
