"""Whether two folded words are spellings of one name: transliteration families, rewriting rules, slips of the pen."""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz.distance import OSA

from transforms.lexicon import load_lexicon
from transforms.names.given_names import GIVEN_NAMES

_LEXICON = load_lexicon("spelling_families")
_FAMILY: dict[str, int] = {
    word: number
    for number, family in enumerate(_LEXICON["families"] + _LEXICON["syllables"])
    for word in family.split()
}
_SYLLABLES = frozenset(" ".join(_LEXICON["syllables"]).split())
_RULES: dict[str, str] = dict(_LEXICON["rules"])
_RULE = re.compile("|".join(sorted(map(re.escape, _RULES), key=len, reverse=True)))
_ENDINGS: dict[str, str] = dict(_LEXICON["endings"])
_ENDING = re.compile(f"(?:{'|'.join(sorted(map(re.escape, _ENDINGS), key=len, reverse=True))})$")
_ALL_ENDINGS = tuple(_ENDINGS)
_DOUBLED = re.compile(r"(.)\1+")
_SOFT_C = re.compile(r"c(?=[eiy])")
_VOWELS = re.compile(r"[aeiou]")
_SERVANT = re.compile(r"^abd[aeiou]*l?(?=[a-z]{3})")
_GENDER_ENDINGS = ({"a", "o"}, {"a", "i"})
_SHORTEST_FREE_VOWELS = 5
"""In shorter words another vowel makes another name: Peng and Ping."""
_LONGER_WORD = 6
LONGEST_WORD = 80
"""Longer runs of letters are no words; comparing them letter by letter would take quadratic time."""
_LONG_WORD = 9
_SLIPS_OF_LONG_WORDS = 2
"""Shorter words may hold one slip: two in eight letters are as often another name."""


def family_of(word: str) -> int | None:
    """The number of the transliteration family that holds a word, or None."""
    return _FAMILY.get(word)


def is_syllable(word: str) -> bool:
    """Whether a word is known from Chinese and Korean names, where surnames and given names share their words."""
    return word in _SYLLABLES


@lru_cache(maxsize=1 << 16)
def spelling_key(word: str) -> str:
    """What the usual spellings of one name have in common.

    >>> spelling_key("tchiani") == spelling_key("tiani"), spelling_key("yanukovych"), spelling_key("kuznetsoff")
    (True, 'ianukovich', 'kuznetsov')
    """
    if len(word) > 4 and word.endswith(_ALL_ENDINGS):
        word = _ENDING.sub(_new_ending, word)
    word = _DOUBLED.sub(r"\1", _RULE.sub(_rewritten, word))
    if word.startswith("abd"):
        word = _SERVANT.sub("abd", word)
    if "c" in word:
        word = _SOFT_C.sub("s", word).replace("ch", "\0").replace("c", "k").replace("\0", "ch")
    return word[:-1] if len(word) > 4 and word.endswith("e") else word


def _new_ending(found: re.Match[str]) -> str:
    return _ENDINGS[found.group()]


def _rewritten(found: re.Match[str]) -> str:
    return _RULES[found.group()]


@lru_cache(maxsize=1 << 17)
def is_same_spelling(one: str, other: str) -> bool:
    """Whether two words differ only as spellings of one name do: Qadhafi and Gaddafi, not Hassan and Hussein.

    >>> is_same_spelling("abdourahmane", "abdourahamane"), is_same_spelling("mohamed", "mahmoud")
    (True, False)
    """
    family, other_family = family_of(one), family_of(other)
    if family is not None and other_family is not None:
        return family == other_family
    if max(len(one), len(other)) > LONGEST_WORD:
        return one == other
    if differs_in_gender(one, other):
        return False
    key, other_key = spelling_key(one), spelling_key(other)
    if differs_in_gender(key, other_key):
        return False
    if key == other_key:
        return True
    if one in GIVEN_NAMES and other in GIVEN_NAMES:
        return False
    if min(len(key), len(other_key)) < _SHORTEST_FREE_VOWELS or (key[0] != other_key[0] and len(key) < _LONGER_WORD):
        return False
    bones = _VOWELS.sub("", key)
    return len(bones) >= 3 and bones == _VOWELS.sub("", other_key) and OSA.distance(key, other_key) <= len(bones) // 3


@lru_cache(maxsize=1 << 17)
def is_slip(one: str, other: str) -> bool:
    """Whether one word looks like the other mistyped: a letter more, less, other or swapped in five.

    >>> is_slip("papadopoulos", "papadopoulous"), is_slip("paul", "paula"), is_slip("kim", "kin")
    (True, False, False)
    """
    shorter, longer = sorted((len(one), len(other)))
    if shorter < 4 or not 5 <= longer <= LONGEST_WORD or longer - shorter > 2 or differs_in_gender(one, other):
        return False
    if family_of(one) is not None and family_of(other) is not None:
        return False
    if one in GIVEN_NAMES and other in GIVEN_NAMES:
        return False
    if shorter < _LONG_WORD:
        return OSA.distance(one, other) <= 1
    return min(OSA.distance(one, other), OSA.distance(spelling_key(one), spelling_key(other))) <= _SLIPS_OF_LONG_WORDS


def differs_in_gender(one: str, other: str) -> bool:
    """Whether the words differ by the ending that makes a man's name a woman's: Mario and Maria, Ivanov and Ivanova.

    >>> [differs_in_gender(*pair.split()) for pair in ("ivanov ivanova", "kowalska kowalski", "marc mark")]
    [True, True, False]
    """
    if len(one) > len(other):
        one, other = other, one
    if other in (one + "a", one + one[-1:] + "e") or (one.endswith("i") and other == one[:-1] + "aia"):
        return True
    return one[:-1] == other[:-1] and {one[-1:], other[-1:]} in _GENDER_ENDINGS
