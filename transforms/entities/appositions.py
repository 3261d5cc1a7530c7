"""Votes for the type of a name from what stands after it between commas or in brackets."""

from __future__ import annotations

from transforms.entities.cues import HONORIFICS, PERSON_NOUNS, PLACE_BEFORE, PLACE_OF
from transforms.entities.known import known_label
from transforms.entities.votes import add
from transforms.entities.words import Words

_PLACE_NOUNS = PLACE_BEFORE & PLACE_OF
AGE, WHO, APPOSITION, IN_LAND = 3.0, 1.2, 1.5, 2.5


def _names_land(words: Words, index: int) -> bool:
    """Whether a state or country stands here between commas or before a stop: "Perry, Okla., where"."""
    for length in (2, 1):
        end = index + length
        if end < len(words) and words.caps[index] and words.texts[end] in (",", ".", ")", "("):
            return known_label(words.phrase(index, end)) == "GPE"
    return False


def weigh_after_comma(words: Words, after: int, votes: dict[str, float]) -> None:
    """Count what an age, a relative clause, a role or a land after the name says of it."""
    low = words.lows[after]
    if words.texts[after - 1] == "," and _names_land(words, after):
        add(votes, "GPE", IN_LAND)
        return
    if low == "who":
        add(votes, "PERSON", WHO)
    elif low.isdigit() and 10 < int(low[:4]) < 110 and len(low) == 2 and after + 1 < len(words):
        if words.texts[after + 1] in (",", ")", ".", ";"):
            add(votes, "PERSON", AGE)
    elif low in ("a", "an", "the", "his", "her", "its") or low in HONORIFICS:
        for index in range(after + 1, min(after + 6, len(words))):
            if words.texts[index] in (",", "."):
                break
            if words.bares[index] in PERSON_NOUNS or words.lows[index] in _PLACE_NOUNS:
                add(votes, "PERSON" if words.bares[index] in PERSON_NOUNS else "GPE", APPOSITION)
                break
    elif words.bares[after] in PERSON_NOUNS:
        add(votes, "PERSON", APPOSITION)
