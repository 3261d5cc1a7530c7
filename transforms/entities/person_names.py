"""The parts of a personal name by which its bearer is named again, and what they tell of the bearer's sex."""

from __future__ import annotations

from transforms.entities.cues import (
    DOUBTFUL_GIVEN_NAMES,
    FEMALE_NAMES,
    FEMALE_NOUNS,
    FEMALE_TITLES,
    MALE_NAMES,
    MALE_NOUNS,
    MALE_TITLES,
    bare,
)
from transforms.entities.name import written_form

JUNIOR = frozenset(("jr", "sr", "ii", "iii", "iv"))
SUFFIXES = JUNIOR | frozenset(
    ("i", "vi", "vii", "viii", "ix", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xxiii")
)
NUMERAL_LETTERS = frozenset("IVX")


def name_parts(name: str) -> list[str]:
    """The words of a personal name that may stand for it, folded, without suffixes.

    >>> name_parts("Joseph R. Biden Jr.")
    ['joseph', 'r', 'biden']
    """
    parts = [part for word in written_form(name).split() if (part := word.strip(".,'\"“”"))]
    while len(parts) > 1 and parts[-1] in SUFFIXES:
        parts.pop()
    return parts


def is_junior(name: str) -> bool:
    """Whether a suffix sets the bearer apart from an elder one of the name.

    >>> is_junior("Donald Doe Jr."), is_junior("Donald Doe")
    (True, False)
    """
    return bare(name.split()[-1]) in JUNIOR and not is_numbered(name)


def is_numbered(name: str) -> bool:
    """Whether a ruler's number makes one word a full name: "Pedro II".

    >>> is_numbered("Pedro II"), is_numbered("Elizabeth I"), is_numbered("John Doe III"), is_numbered("Pedro")
    (True, True, False, False)
    """
    words = name.split()
    return len(words) == 2 and words[1].isupper() and set(words[1]) <= NUMERAL_LETTERS


def sex_of(parts: list[str], title: str | None) -> str | None:
    """m, f or None, as the title or else the first name tells.

    >>> sex_of(["jane", "doe"], None), sex_of(["doe"], "Mr."), sex_of(["doe"], "President")
    ('f', 'm', None)
    """
    for word in reversed(title.split() if title else []):
        low = bare(word)
        if low in MALE_TITLES or low in MALE_NOUNS:
            return "m"
        if low in FEMALE_TITLES or low in FEMALE_NOUNS:
            return "f"
    if len(parts) > 1 and parts[0] not in DOUBTFUL_GIVEN_NAMES:
        return "m" if parts[0] in MALE_NAMES else "f" if parts[0] in FEMALE_NAMES else None
    return None
