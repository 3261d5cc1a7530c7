"""Pieces of names that are known to be some because the article has them in fuller names."""

from __future__ import annotations

from transforms.entities.cues import GIVEN_NAMES
from transforms.entities.words import Words
from transforms.lexicon import load_lexicon

PARTICLES = frozenset(load_lexicon("name_links")["particles"]["words"])
REIGNING = frozenset(
    ("king", "queen", "emperor", "empress", "tsar", "czar", "pope", "prince", "sultan", "shah", "emir")
)
NUMERALS = frozenset(("II", "III", "IV", "VI", "VII", "VIII"))
MOST_PARTICLES = 3


def reigning_names(words: Words) -> frozenset[str]:
    """The given names that a title of rulers stands before, or a number after: "I" after them is a number too."""
    numbered = {words.lows[i - 1] for i, text in enumerate(words.texts) if i and text in NUMERALS}
    titled = {words.lows[i] for i in range(1, len(words)) if words.bares[i - 1] in REIGNING and words.caps[i - 1]}
    return frozenset(name for name in numbered | titled if name in GIVEN_NAMES)


def surnames_with_particles(words: Words) -> frozenset[tuple[str, ...]]:
    """The particles and surnames of full names: "van", "der", "meer", which "said van der Meer" shows again."""
    found: set[tuple[str, ...]] = set()
    for first in range(1, len(words) - 1):
        if words.lows[first] in PARTICLES and not words.caps[first] and words.caps[first - 1]:
            last = first + 1
            while last < min(len(words), first + MOST_PARTICLES) and words.lows[last] in PARTICLES:
                last += 1
            if last < len(words) and words.caps[last]:
                found.add(tuple(words.lows[first : last + 1]))
    return frozenset(found)


def starts_with_particle(words: Words, index: int, surnames: frozenset[tuple[str, ...]]) -> bool:
    """Whether one of these surnames with its particles stands here, its particles in small letters."""
    if not surnames or words.lows[index] not in PARTICLES:
        return False
    return any(
        tuple(words.lows[index:end]) in surnames and words.caps[end - 1]
        for end in range(index + 2, min(len(words), index + MOST_PARTICLES + 1) + 1)
    )
