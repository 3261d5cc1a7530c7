"""Days and times of day as header lines and datelines write them, as patterns."""

from __future__ import annotations

import re

from transforms.lexicon import load_lexicon

_MONTH = rf"(?:{'|'.join(sorted(load_lexicon('months')['spellings'], key=lambda m: (-len(m), m)))})\b\.?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?\s+)"
_YEAR = rf"(?:\d{{4}}\b|(?:19|20)\d\d(?=\d{{1,2}}(?::\d\d|\s+{_MONTH}))|'?\d{{2}}\b(?![:.]\d|,?\s+(?:19|20)\d\d\b))"
"""The year of a day, also where a web page runs it into the time or another day: "March 3, 20214:20 PM"."""
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DATE = (
    rf"{_WEEKDAY}?(?:{_DAY}(?:[.-]\s?|\s+)(?:of\s+)?{_MONTH}(?:,?(?:\s+|-){_YEAR})?|{_MONTH}(?:\s+|(?<=\.)){_DAY}\b(?:,?\s+{_YEAR}|-{_YEAR}|\.\s+(?:19|20)\d\d\b)?"
    r"|\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}|\d{1,2}-\d{1,2}-\d{4})"
)
"""A day as datelines write it; lower-case pattern, no groups."""

YEAR_FIRST = rf"(?:19|20)\d\d,?\s+{_MONTH}\s+{_DAY}\b"
"""A day as a few agencies write it, "1992 JAN 17"; in other places the year ends what stands before it."""

TIME = (
    r"(?:(?:at\s+|@\s*)?\d{1,2}(?:[:.]\s?\d\d){1,2}(?:\s?[ap]\.?\s?m\b\.?)?|\d{1,2}\s?[ap]\.?\s?m\b\.?|noon|midnight)"
)
"""A time of day; lower-case pattern, no groups."""

_DIGIT = re.compile(r"\d")


def has_digit(line: str) -> bool:
    """Whether the line holds a digit, as all that dates it must."""
    return _DIGIT.search(line) is not None
