"""Names whose words stand in another order or are written together in one of them."""

from __future__ import annotations

from transforms.names.alignment import align_words
from transforms.names.match import NameMatch
from transforms.names.person import PersonName
from transforms.names.spelling import is_same_spelling
from transforms.names.token import Relation, is_known_given_name, relate

_MOST_LETTERS_MORE = 3
"""Romanisations of the same syllables are of about the same length."""
_ALIKE = frozenset({Relation.EQUAL, Relation.SPELLING})


def match_orders(one: PersonName, other: PersonName) -> NameMatch | None:
    """The verdict where the surname is first in one and last in the other, or syllables are joined; else None."""
    return _turned_round(one, other) or _joined_syllables(one, other)


def _turned_round(one: PersonName, other: PersonName) -> NameMatch | None:
    """The verdict on surname-first against surname-last, where the words are not all given names."""
    words = one.words
    if len(words) != len(other.words) or not _may_be_turned(words, other.words):
        return None
    if all(map(is_known_given_name, words)):
        return None
    for turned in (other.words[1:] + other.words[:1], other.words[-1:] + other.words[:-1]):
        found = align_words(words, turned).pairs
        if len(found) == len(turned) and all(relation in _ALIKE for _, _, relation in found):
            return NameMatch(0.88, "name_order", "The same words, surname first in one and last in the other.")
    return None


def _may_be_turned(words: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """A quick look at the word that would change its place: the first of either name is like the last of the other."""
    return relate(words[0], other[-1]) in _ALIKE or relate(words[-1], other[0]) in _ALIKE


def _joined_syllables(one: PersonName, other: PersonName) -> NameMatch | None:
    """The verdict on East Asian given names of one word or two: "Mao Tse-tung" and "Mao Zedong"."""
    if not 2 <= len(one.words) <= 3 or not 2 <= len(other.words) <= 3:
        return None
    if relate(one.words[0], other.words[0]) not in _ALIKE:
        return None
    given, other_given = "".join(one.words[1:]), "".join(other.words[1:])
    if abs(len(given) - len(other_given)) <= _MOST_LETTERS_MORE and is_same_spelling(given, other_given):
        return NameMatch(0.9, "spelling", Relation.SPELLING.sentence(given, other_given))
    return None
