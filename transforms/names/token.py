"""How two words of two names relate: equal, spelled differently, short for each other, an initial, a slip."""

from __future__ import annotations

from enum import Enum
from functools import lru_cache

from rapidfuzz.distance import OSA

from transforms.lexicon import load_lexicon
from transforms.names.spelling import LONGEST_WORD, family_of, is_same_spelling, is_slip, is_syllable

_BASES: dict[str, frozenset[str]] = {}
for _full, _shorts in load_lexicon("nicknames")["nicknames"].items():
    for _word in (_full, *_shorts.split()):
        _BASES[_word] = _BASES.get(_word, frozenset()) | {_full}


_LEAST_SIMILARITY = 0.5
"""Below it no rewriting rule makes two words alike; a quick way out for the many pairs that share nothing."""


class Relation(Enum):
    """Why two words may stand for one name, and how much that is worth (0 to 1)."""

    EQUAL = ("same_words", 1.0, "are the same")
    SPELLING = ("spelling", 0.96, "are spellings of one name")
    NICKNAME = ("nickname", 0.92, "are forms of one given name")
    SLIP = ("misspelling", 0.82, "differ by a slip of the pen")
    INITIAL = ("initial", 0.86, "begin alike")

    def __init__(self, rule: str, worth: float, verb: str) -> None:
        self.rule = rule
        self.worth = worth
        self.verb = verb

    def sentence(self, one: str, other: str) -> str:
        """The relation of two folded words in words.

        >>> Relation.NICKNAME.sentence("bob", "robert"), Relation.INITIAL.sentence("joseph", "j")
        ('Bob and Robert are forms of one given name.', 'J. is the initial of Joseph.')
        """
        one, other = one.title(), other.title()
        if self is Relation.INITIAL:
            initial, name = sorted((one, other), key=len)
            whose = name if name[0] == initial[0] else f"a name that {name} is short for"
            return f"{initial[0]}. is the initial of {whose}."
        return f"{one} and {other} {self.verb}."


def are_nicknames(one: str, other: str) -> bool:
    """Whether both may be forms of one given name.

    >>> are_nicknames("bob", "robert"), are_nicknames("bob", "rob"), are_nicknames("mike", "michael")
    (True, True, True)
    """
    bases = _BASES.get(one)
    return bases is not None and not bases.isdisjoint(_BASES.get(other, frozenset()))


def is_known_given_name(word: str) -> bool:
    """Whether the lexicons know the word as a given name of its own, which East Asian syllables are not."""
    return word in _BASES or (family_of(word) is not None and not is_syllable(word))


@lru_cache(maxsize=1 << 17)
def relate(one: str, other: str) -> Relation | None:
    """The closest relation of two folded words; None where they stand for different names.

    >>> relate("antony", "anthony").name, relate("j", "joseph").name, relate("larry", "harry")
    ('SPELLING', 'INITIAL', None)
    """
    if one == other:
        return Relation.EQUAL
    if len(one) == 1 or len(other) == 1:
        return Relation.INITIAL if one[0] == other[0] or _begins_full_form(one, other) else None
    if max(len(one), len(other)) > LONGEST_WORD:
        return None
    in_families = family_of(one) is not None and family_of(other) is not None
    is_nickname = are_nicknames(one, other)
    if (
        not in_families
        and not is_nickname
        and OSA.normalized_similarity(one, other, score_cutoff=_LEAST_SIMILARITY) == 0.0
    ):
        return None
    if is_same_spelling(one, other):
        return Relation.SPELLING
    if is_nickname:
        return Relation.NICKNAME
    if is_known_given_name(one) and is_known_given_name(other):
        return None
    return Relation.SLIP if is_slip(one, other) else None


def _begins_full_form(one: str, other: str) -> bool:
    """Whether an initial is that of a name that the other word is short for: W. and Bill."""
    initial, word = sorted((one, other), key=len)
    return len(word) > 1 and any(full[0] == initial for full in full_forms(word))


def full_forms(word: str) -> frozenset[str]:
    """The given names a word may be short for, itself among them where it is one; the word alone where unknown.

    >>> sorted(full_forms("ted"))
    ['edmund', 'edward', 'theodore']
    """
    return _BASES.get(word, frozenset({word}))
