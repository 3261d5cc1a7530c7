"""Places at the head of a report: "BONN 1996-08-30", "GOMA, Congo (Agency) -", "Washington: "."""

from __future__ import annotations

import re

from transforms.entities.segments import Segment
from transforms.entities.words import Words
from transforms.lexicon import load_lexicon

PLACE_LENGTH = 4  # words of the land after a town: ", Democratic Republic of Congo"
_DATE = re.compile(r"(?:19|20)\d\d(?:-\d\d-\d\d)?|\d{1,2}(?:st|nd|rd|th)?")
_MARKS = frozenset(("--", "—", "–", "("))
_MONTHS = frozenset(load_lexicon("months")["spellings"])


def opens_report(words: Words, segment: Segment) -> bool:
    """Whether a name stands where a dateline has its place; towns nobody knows must be in capitals."""
    start, end = segment.start, segment.end
    if start > 0 and words.line[start - 1] == words.line[start] and not words.texts[start - 1].isspace():
        return False
    follows = _after_land(words, end)
    if follows >= len(words) or words.line[follows] != words.line[start]:
        return False
    text = words.texts[follows]
    is_loud = all(word.isupper() for word in words.texts[start:end] if word.isalpha())
    if is_loud and (_DATE.fullmatch(text) or text in _MARKS or words.bares[follows] in _MONTHS):
        return True
    return text in (":", "-", "--", "—", "–") and (segment.known in ("GPE", "CITY") or (is_loud and follows > end))


def _after_land(words: Words, end: int) -> int:
    """The token after ", Land" or ", St." behind the town."""
    if end >= len(words) or words.texts[end] != ",":
        return end
    index = end + 1
    while index < min(end + 1 + PLACE_LENGTH, len(words)) and (words.caps[index] or words.lows[index] in ("of", "the")):
        index += 1
        if index < len(words) and words.bares[index] in _MONTHS:
            break
    return index + 1 if index < len(words) and words.texts[index] == "," else index
