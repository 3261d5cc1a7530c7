"""Offices with what they are for before a name: "Secretary of State Jane Doe"."""

from __future__ import annotations

from transforms.entities.cues import GIVEN_NAMES, PORTFOLIOS, RELATIVES, ROLES
from transforms.entities.words import Words


def after_portfolio(words: Words, start: int, end: int) -> int:
    """The start of the name after "Secretary of" State, "Minister of" Foreign Affairs."""
    link = start - 1
    if link > 0 and words.lows[link] == "the":
        link -= 1
    if link < 1 or words.lows[link] not in ("of", "for") or words.bares[link - 1] not in ROLES:
        return start
    if words.lows[start] in GIVEN_NAMES or words.bares[link - 1] in RELATIVES:
        return start
    for cut in range(start + 1, end):
        if (words.labels[cut] == "PERSON" and words.begins[cut]) or words.lows[cut] in GIVEN_NAMES:
            return cut
    for length in range(end - start, 0, -1):
        if words.phrase(start, start + length).lower() in PORTFOLIOS:
            return start + length
    return start
