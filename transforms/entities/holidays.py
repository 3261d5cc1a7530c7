"""Names of holidays, which are names of no place or body: "Easter", "New Year's Day"."""

from __future__ import annotations

from transforms.entities.words import Words
from transforms.lexicon import load_lexicon

_HOLIDAYS = frozenset(name for one in load_lexicon("holidays")["holiday"] for name in one["names"])
_NAMES = _HOLIDAYS.union(load_lexicon("name_stops")["feasts"]["names"])
_FIRST = frozenset(name.split()[0] for name in _NAMES)
_LONGEST = 8
"""Tokens of the longest name: "St. Patrick's Day"."""


def holiday_tokens(words: Words) -> frozenset[int]:
    """The tokens that name a holiday, as far as one begins with a capital."""
    begins = (i for i, low in enumerate(words.lows) if low in _FIRST and words.caps[i])
    return frozenset(token for start in begins for token in range(start, _end_of_name(words, start)))


def _end_of_name(words: Words, start: int) -> int:
    """Where the longest name that starts here ends; `start` where none does."""
    ends = range(min(start + _LONGEST, len(words)), start, -1)
    return next((end for end in ends if words.phrase(start, end).lower().replace("’", "'") in _NAMES), start)
