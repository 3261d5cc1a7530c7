"""Whether a text writes the month before the day: what 3/4/2012 means in it."""

from __future__ import annotations

import re

from transforms.lexicon import load_lexicon

_MONTH = "(?:" + "|".join(sorted(load_lexicon("months")["spellings"], key=lambda name: (-len(name), name))) + r")\b\.?"
_DAY = r"\b(?:[12]?\d|3[01])(?:st|nd|rd|th)?\b"
_BIG = r"(?:1[3-9]|2\d|3[01])"
_SMALL = r"(?:0?[1-9]|1[0-2])"
_YEAR = r"(?:\d{4}|\d\d)\b"
_MONTH_FIRST = re.compile(
    rf"\b{_MONTH} {_DAY}(?!:)|(?<![\d/.-]){_SMALL}([/.-]){_BIG}\1{_YEAR}", re.ASCII | re.IGNORECASE
)
_DAY_FIRST = re.compile(rf"{_DAY} {_MONTH}|(?<![\d/.-]){_BIG}([/.-]){_SMALL}\1{_YEAR}", re.ASCII | re.IGNORECASE)


def is_month_first(text: str) -> bool | None:
    """Whether the dates of the text that leave no doubt name the month first; None where they differ or there is none.

    >>> is_month_first("Filed 8/9/2023, published August 31.")
    True
    >>> is_month_first("Filed 8/9/2023.") is None
    True
    """
    month, day = _MONTH_FIRST.search(text) is not None, _DAY_FIRST.search(text) is not None
    return None if month == day else month
