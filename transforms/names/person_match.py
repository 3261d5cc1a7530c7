"""Whether two personal names may be one person's, judged by the names alone."""

from __future__ import annotations

from transforms.names.alignment import align_words
from transforms.names.key import is_logographic
from transforms.names.match import NameMatch
from transforms.names.person import PersonName, parse_person
from transforms.names.person_agreement import judge_alignment
from transforms.names.person_orders import match_orders
from transforms.names.person_titles import is_titled_given_name
from transforms.names.token import Relation, is_known_given_name

_SINGLE_WORTH = {Relation.EQUAL: 0.9, Relation.SPELLING: 0.8, Relation.SLIP: 0.72}
_NUMBERED = 0.85
_SAME_WORDS = "Both are the same words but for case, accents, titles, particles and punctuation."


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
    if one.generation != other.generation and one.generation and other.generation:
        return NameMatch(0.3, "generation_clash", f"One is the {one.generation}, the other the {other.generation}.")
    if not left.isascii() and is_logographic(left) and is_logographic(right):
        return _match_logographic(left, right)
    found = _match(one, other)
    if not found.is_match and (one.nicknames or other.nicknames):
        plain = _match(_without_nicknames(one), _without_nicknames(other))
        return plain if plain.is_match else found
    return found


def _match(one: PersonName, other: PersonName) -> NameMatch:
    if one.words == other.words or _letters(one) == _letters(other):
        return _match_same_words(one, other)
    if len(one.words) == 1 == len(other.words):
        return _match_single(one, other)
    direct = judge_alignment(one, other, align_words(one.words, other.words))
    if direct.is_match:
        return direct
    return match_orders(one, other) or _match_called_by_title(one, other) or direct


def _letters(name: PersonName) -> str:
    """The name in one piece; particles of surnames too, so that "De Santis" is "DeSantis"."""
    return name.key.replace(" ", "") if len(name.words) > 1 else "".join(name.words)


def _without_nicknames(name: PersonName) -> PersonName:
    words = tuple(word for word in name.words if word not in name.nicknames)
    return PersonName(name.key, words if len(words) > 1 else name.words, frozenset(), name.generation)


def _match_logographic(left: str, right: str) -> NameMatch:
    if left.replace(" ", "") == right.replace(" ", ""):
        return NameMatch(1.0, "same_words", "Both are written with the same characters.")
    return NameMatch(0.4, "other_characters", "They are written with different characters.")


def _match_same_words(one: PersonName, other: PersonName) -> NameMatch:
    if one.generation == other.generation:
        score = 1.0 if one.key == other.key else 0.98
        return NameMatch(score, "same_words", _SAME_WORDS)
    suffix = one.generation or other.generation
    if suffix == "junior":
        return NameMatch(0.65, "generation_missing", "Jr. alone tells a son from his father.")
    return NameMatch(_NUMBERED, "generation_missing", f"One leaves out that it is the {suffix}.")


def _match_single(one: PersonName, other: PersonName) -> NameMatch:
    word, other_word = one.words[0], other.words[0]
    pairs = align_words(one.words, other.words).pairs
    worth = _SINGLE_WORTH.get(pairs[0][2], 0.0) if pairs else 0.0
    if not worth:
        return NameMatch(0.0, "other_name", f"{word.title()} and {other_word.title()} are different names.")
    return NameMatch(worth, pairs[0][2].rule, pairs[0][2].sentence(word, other_word))


def _match_called_by_title(one: PersonName, other: PersonName) -> NameMatch | None:
    """The verdict on kings, popes and others who are called by a title and one name, "Sheikh Hasina (Wazed)"."""
    for titled, second in ((one, other), (other, one)):
        if is_titled_given_name(titled.words):
            name = second.words[1:] if is_titled_given_name(second.words) else second.words
            if name == titled.words[1:]:
                return NameMatch(0.84, "title_left_out", f"Both call {name[0].title()} by one name, one with a title.")
        if _goes_on(titled, second):
            return NameMatch(0.74, "last_name_left_out", "One name goes on where the other ends.")
    return None


def _goes_on(titled: PersonName, longer: PersonName) -> bool:
    """Whether the longer name begins with the title and the only name of the other, which few others bear."""
    return (
        len(titled.words) == 2
        and longer.key.startswith(titled.key + " ")
        and longer.words[0] == titled.words[1]
        and not is_known_given_name(titled.words[1])
    )
