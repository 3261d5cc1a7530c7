"""Whether two personal names may be one person's, judged by the names alone."""

from __future__ import annotations

from transforms.names.alignment import Alignment, align_words
from transforms.names.key import is_logographic
from transforms.names.match import NameMatch
from transforms.names.person import PersonName, parse_person
from transforms.names.spelling import is_same_spelling
from transforms.names.token import Relation, is_known_given_name, relate

_SINGLE_WORTH = {Relation.EQUAL: 0.9, Relation.SPELLING: 0.8, Relation.SLIP: 0.72}
_LOWEST_MATCH = 0.72
_FULL = frozenset({Relation.EQUAL, Relation.SPELLING, Relation.NICKNAME})


def match_persons(left: str, right: str) -> NameMatch:
    """The verdict on two personal names.

    >>> match_persons("Gen. Abdourahmane Tchiani", "Abdourahamane Tiani").is_match
    True
    >>> match_persons("George W. Bush", "George H. W. Bush").reason
    'The initials W. and H. contradict each other.'
    """
    one, other = parse_person(left), parse_person(right)
    if not one.words or not other.words:
        return NameMatch(0.0, "empty", "There is no name to compare.")
    clash = _generations_clash(one, other)
    if clash:
        return clash
    if is_logographic(left) and is_logographic(right):
        return _match_logographic(left, right)
    if one.words == other.words or "".join(one.words) == "".join(other.words):
        return _match_same_words(one, other)
    if one.is_single and other.is_single:
        return _match_single(one, other)
    direct = _judge(one, other, align_words(one.words, other.words))
    return direct if direct.is_match else _turned_round(one, other) or _joined_syllables(one, other) or direct


def _generations_clash(one: PersonName, other: PersonName) -> NameMatch | None:
    if one.generation and other.generation and one.generation != other.generation:
        return NameMatch(0.3, "generation_clash", f"One is the {one.generation}, the other the {other.generation}.")
    return None


def _match_logographic(left: str, right: str) -> NameMatch:
    if left.replace(" ", "") == right.replace(" ", ""):
        return NameMatch(1.0, "same_words", "Both are written with the same characters.")
    return NameMatch(0.4, "other_characters", "They are written with different characters.")


def _match_same_words(one: PersonName, other: PersonName) -> NameMatch:
    if one.generation == other.generation:
        score = 1.0 if one.key == other.key else 0.98
        return NameMatch(score, "same_words", "Both are the same words but for case, accents, titles and punctuation.")
    suffix = one.generation or other.generation
    if suffix == "junior":
        return NameMatch(0.65, "generation_missing", "Jr. alone tells a son from his father.")
    return NameMatch(0.85, "generation_missing", f"One leaves out that it is the {suffix}.")


def _match_single(one: PersonName, other: PersonName) -> NameMatch:
    relation = align_words(one.words, other.words).pairs
    worth = _SINGLE_WORTH.get(relation[0][2], 0.0) if relation else 0.0
    if not worth:
        return NameMatch(0.0, "other_name", f"{_title(one.words[0])} and {_title(other.words[0])} are different names.")
    return NameMatch(worth, relation[0][2].rule, _sentence(relation[0][2], one.words[0], other.words[0]))


def _judge(one: PersonName, other: PersonName, found: Alignment) -> NameMatch:
    left, right = one.words, other.words
    alone = [left[i] for i in found.left_alone if left[i] not in one.nicknames]
    other_alone = [right[j] for j in found.right_alone if right[j] not in other.nicknames]
    if not found.pairs:
        return NameMatch(0.0, "other_name", "No part of one name is part of the other.")
    clash = _initials_clash(left, right)
    if clash:
        return clash
    if alone and other_alone:
        return _contradiction(alone, other_alone, found, left, right)
    relations = [relation for _, _, relation in found.pairs]
    if len(relations) == 1 and one.generation and one.generation == other.generation:
        return NameMatch(0.85, "numeral", "One leaves out all but a name and its number.")
    if len(relations) == 1:
        return NameMatch(0.55, "single_name", f"{_title(min(left, right, key=len)[0])} alone names many.")
    if not any(relation in _FULL or relation is Relation.SLIP for relation in relations):
        return NameMatch(0.5, "initials_only", "Only initials agree.")
    if Relation.SLIP in relations and (_is_loose(relations) or any(len(word) > 1 for word in alone + other_alone)):
        return NameMatch(0.6, "misspelling", "More than one word differs or is left out.")
    return _agreement(one, other, found)


def _is_loose(relations: list[Relation]) -> bool:
    return relations.count(Relation.SLIP) > 1 or Relation.INITIAL in relations


def _contradiction(
    alone: list[str], other_alone: list[str], found: Alignment, left: tuple[str, ...], right: tuple[str, ...]
) -> NameMatch:
    share = len(found.pairs) / max(len(left), len(right))
    names = f"{_title(' '.join(alone))} and {_title(' '.join(other_alone))}"
    return NameMatch(round(0.25 + 0.3 * share, 3), "other_name", f"{names} are different names.")


def _initials_clash(left: tuple[str, ...], right: tuple[str, ...]) -> NameMatch | None:
    """George W. and George H. W.: the first middle names must agree where one of them is an initial."""
    if len(left) < 3 or len(right) < 3 or len(left[0]) == 1 or len(right[0]) == 1 or left[0] != right[0]:
        return None
    one, other = left[1], right[1]
    if (len(one) == 1 or len(other) == 1) and one[0] != other[0]:
        initials = f"{one[0].upper()}. and {other[0].upper()}."
        return NameMatch(0.4, "initials_clash", f"The initials {initials} contradict each other.")
    return None


def _agreement(one: PersonName, other: PersonName, found: Alignment) -> NameMatch:
    score = sum(relation.worth for _, _, relation in found.pairs) / len(found.pairs)
    alone = [one.words[i] for i in found.left_alone] + [other.words[j] for j in found.right_alone]
    score -= sum(0.01 if len(word) == 1 else 0.04 for word in alone)
    last = found.pairs[-1]
    if last[0] != len(one.words) - 1 or last[1] != len(other.words) - 1:
        return _surname_left_out(one, other, found)
    weakest = min(found.pairs, key=lambda pair: pair[2].worth)
    score = round(max(score, _LOWEST_MATCH), 3)
    if weakest[2] is Relation.EQUAL:
        left_out = _title(" ".join(alone))
        return NameMatch(score, "middle_name_left_out", f"One leaves out {left_out}; the rest is the same.")
    reason = _sentence(weakest[2], one.words[weakest[0]], other.words[weakest[1]])
    return NameMatch(score, weakest[2].rule, reason)


def _surname_left_out(one: PersonName, other: PersonName, found: Alignment) -> NameMatch:
    """The verdict on "José Luis Rodríguez (Zapatero)": both begin alike, with two whole words at least."""
    whole = sum(relation in (Relation.EQUAL, Relation.SPELLING) for _, _, relation in found.pairs)
    shorter = min(len(one.words), len(other.words))
    if found.pairs[0][:2] == (0, 0) and whole == shorter and shorter >= 2:
        return NameMatch(0.74, "last_name_left_out", "One name goes on where the other ends.")
    return NameMatch(0.5, "other_surname", "The surnames differ.")


def _turned_round(one: PersonName, other: PersonName) -> NameMatch | None:
    """The verdict on surname-first against surname-last, where the words are not all given names."""
    if len(one.words) != len(other.words) or all(map(is_known_given_name, one.words)):
        return None
    for words in (other.words[1:] + other.words[:1], other.words[-1:] + other.words[:-1]):
        found = align_words(one.words, words)
        relations = [relation for _, _, relation in found.pairs]
        if len(relations) == len(words) and all(r in (Relation.EQUAL, Relation.SPELLING) for r in relations):
            return NameMatch(0.88, "name_order", "The same words, surname first in one and last in the other.")
    return None


def _joined_syllables(one: PersonName, other: PersonName) -> NameMatch | None:
    """The verdict on East Asian given names of one word or two: "Mao Tse-tung" and "Mao Zedong"."""
    if not 2 <= len(one.words) <= 3 or not 2 <= len(other.words) <= 3:
        return None
    first = relate(one.words[0], other.words[0])
    given, other_given = "".join(one.words[1:]), "".join(other.words[1:])
    if first in (Relation.EQUAL, Relation.SPELLING) and is_same_spelling(given, other_given):
        return NameMatch(0.9, "spelling", _sentence(Relation.SPELLING, given, other_given))
    return None


def _sentence(relation: Relation, one: str, other: str) -> str:
    one, other = _title(one), _title(other)
    if relation is Relation.INITIAL:
        return f"{min(one, other, key=len)}. is the initial of {max(one, other, key=len)}."
    verb = {
        Relation.SPELLING: "are spellings of one name",
        Relation.NICKNAME: "are forms of one given name",
        Relation.SLIP: "differ by a slip of the pen",
        Relation.EQUAL: "are the same",
    }[relation]
    return f"{one} and {other} {verb}."


def _title(words: str) -> str:
    return words.title()
