"""The text as tokens: words, numbers, clock times, dates in figures and punctuation, each with its symbol."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property, lru_cache
from itertools import accumulate

LONGEST_NUMBER = 12
"""Digits; a longer number is no part of a time expression."""
BLOCK = 50_000
"""Characters after which a paragraph is cut at the next white space, to bound memory."""

_KINDS = {
    "word": r"[A-Za-z]{2,}+(?![\w'’])|[^\W\d_]\.[^\W\d_]\b\.?|[^\W\d_]++(?![0-9])(?:['’](?!s\b|S\b)[^\W\d_]+)*",
    "quarter": r"(?<!\w)(?:Q[1-4]|[1-4]Q)\b",
    "half": r"(?<!\w)(?:H[12]|[12]H)\b",
    "fiscal": r"(?<!\w)FY['’]?(?:[0-9]{4}|[0-9]{2})\b",
    "letters": r"[^\W\d_]+",
    "iso": r"[0-9]{4}-[0-9]{2}-[0-9]{2}"
    r"(?:[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]{1,6})?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?(?![\w-])"
    r"|[0-9]{4}/[0-9]{2}/[0-9]{2}(?![\w/])",
    "numeric": r"[0-9]{1,2}(?:/[0-9]{1,2}/|-[0-9]{1,2}-|\.[0-9]{1,2}\.)(?:[0-9]{4}|[0-9]{2})(?![\w/-])",
    "clock": r"(?:[01]?[0-9]|2[0-4])(?:[:.][0-5][0-9])?[ \u00a0\u202f]?[apAP](?:\. ?[mM]\b\.?|[mM]\b)",
    "colon": r"(?:[01]?[0-9]|2[0-4])(?::[0-5][0-9](?::[0-5][0-9])?|h[0-5][0-9])(?![\w:])",
    "decade": r"['’`]?[0-9]{2,4}['’]?s\b",
    "ordinal": r"[0-9]{1,4}(?:st|nd|rd|th|ST|ND|RD|TH)\b",
    "short": r"['’`][0-9]{2}(?![\w'’])",
    "dayname": r"(?<![\w/.:])(?:9/11|26/11)(?![\w/])",
    "fraction": r"[1-9]/[1-9](?![\w/])",
    "number": r"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?",
    "possessive": r"['’][sS]\b",
    "mark": r"[^\w\s]",
}
"""What a token of each kind looks like; the first that fits is taken."""
_TOKEN = re.compile(rf"(?!\s)({'|'.join(_KINDS.values())})")
_KIND = re.compile("|".join(f"(?P<{kind}>{pattern})" for kind, pattern in _KINDS.items()))
_HYPHENS = ("-", "‑")
_HYPHEN = re.compile(r"(?<=\w).(?=\w)")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n\s*")
_SPACE = re.compile(r"\s")


class Tokens:
    """The tokens of a stretch of text, as written; `symbols` is one character for each, as a grammar sees them."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self._start = text, start
        self._parts = _TOKEN.split(text[start:end])
        self.written = self._parts[1::2]
        self.symbols = ""

    @cached_property
    def _offsets(self) -> list[int]:
        """Where each part begins: what is no token before each token, and the token."""
        return list(accumulate(map(len, self._parts), initial=self._start))

    def start(self, index: int) -> int:
        """Offset of a token in the text."""
        return self._offsets[2 * index + 1]

    def end(self, index: int) -> int:
        """Offset after a token."""
        return self._offsets[2 * index + 2]

    def word(self, index: int) -> str:
        """The token as written; '' outside the stretch."""
        return self.written[index] if 0 <= index < len(self.written) else ""

    def kind(self, index: int) -> str:
        """The kind of a token; a hyphen is one only between word characters."""
        if (written := self.written[index]) in _HYPHENS:
            return "hyphen" if _HYPHEN.match(self.text, self.start(index)) else "mark"
        return kind_of(written)


@lru_cache(maxsize=10_000)
def kind_of(token: str) -> str:
    """The kind of a token by itself."""
    found = _KIND.fullmatch(token)
    return "mark" if found is None else found.lastgroup or "mark"


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
