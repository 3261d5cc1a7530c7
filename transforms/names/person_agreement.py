"""What an alignment of two personal names says: what agrees, what contradicts, what is left out."""

from __future__ import annotations

from transforms.lexicon import load_lexicon
from transforms.names.alignment import Alignment
from transforms.names.match import NameMatch
from transforms.names.person import PersonName
from transforms.names.token import Relation

_LOWEST_MATCH = 0.72
# What a word costs that one name leaves out; the first is often all that tells a son from his father.
_INITIAL_OUT, _WORD_OUT, _FIRST_OUT = 0.01, 0.04, 0.04
_FULL = frozenset({Relation.EQUAL, Relation.SPELLING, Relation.NICKNAME, Relation.SLIP})
_WHOLE = frozenset({Relation.EQUAL, Relation.SPELLING})
_WITHOUT_SURNAME = frozenset(load_lexicon("name_parts")["without_surname"])


def judge_alignment(one: PersonName, other: PersonName, found: Alignment) -> NameMatch:
    """The verdict on two names of different words, at least one of them of several, laid side by side."""
    if not found.pairs:
        return NameMatch(0.0, "other_name", "No part of one name is part of the other.")
    left, right = one.words, other.words
    clash = _initials_clash(left, right)
    if clash:
        return clash
    alone = [left[i] for i in found.left_alone if left[i] not in one.nicknames]
    other_alone = [right[j] for j in found.right_alone if right[j] not in other.nicknames]
    if alone and other_alone:
        return _contradiction(alone, other_alone, len(found.pairs) / max(len(left), len(right)))
    relations = [relation for _, _, relation in found.pairs]
    if len(relations) == 1 and one.generation and one.generation == other.generation:
        return NameMatch(0.85, "numeral", "One leaves out all but a name and its number.")
    if len(relations) == 1:
        return NameMatch(0.55, "single_name", f"{min(left, right, key=len)[0].title()} alone names many.")
    if _FULL.isdisjoint(relations):
        return NameMatch(0.5, "initials_only", "Only initials agree.")
    if Relation.SLIP in relations and (_is_loose(relations) or any(len(word) > 1 for word in alone + other_alone)):
        return NameMatch(0.6, "misspelling", "More than one word differs or is left out.")
    if (not other_alone and _is_father(one, other, relations)) or (not alone and _is_father(other, one, relations)):
        return NameMatch(0.65, "generation_missing", "Jr. alone tells a son from his father.")
    return _agreement(one, other, found)


def _is_loose(relations: list[Relation]) -> bool:
    return relations.count(Relation.SLIP) > 1 or Relation.INITIAL in relations


def _is_father(fuller: PersonName, shorter: PersonName, relations: list[Relation]) -> bool:
    """Whether a name that leaves out nothing would have said Jr. too: "Donald J. Trump" is not "Donald Trump Jr."."""
    return (
        shorter.generation == "junior"
        and fuller.generation is None
        and all(relation is Relation.EQUAL for relation in relations)
    )


def _contradiction(alone: list[str], other_alone: list[str], share: float) -> NameMatch:
    names = f"{' '.join(alone).title()} and {' '.join(other_alone).title()}"
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
    alone = [word for _, word in _left_out(one, other, found)]
    score -= sum(_INITIAL_OUT if len(word) == 1 else _WORD_OUT for word in alone)
    score -= _FIRST_OUT * any(place == 0 and len(word) > 1 for place, word in _left_out(one, other, found))
    last = found.pairs[-1]
    if last[0] != len(one.words) - 1 or last[1] != len(other.words) - 1:
        return _surname_left_out(one, other, found)
    left_at, right_at, weakest = min(found.pairs, key=lambda pair: pair[2].worth)
    score = round(max(score, _LOWEST_MATCH), 3)
    if weakest is Relation.EQUAL:
        left_out = " ".join(alone).title()
        return NameMatch(score, "middle_name_left_out", f"One leaves out {left_out}; the rest is the same.")
    return NameMatch(score, weakest.rule, weakest.sentence(one.words[left_at], other.words[right_at]))


def _left_out(one: PersonName, other: PersonName, found: Alignment) -> list[tuple[int, str]]:
    """The words that stand alone, with their places."""
    return [(i, one.words[i]) for i in found.left_alone] + [(j, other.words[j]) for j in found.right_alone]


def _surname_left_out(one: PersonName, other: PersonName, found: Alignment) -> NameMatch:
    """The verdict on "José Luis Rodríguez (Zapatero)": both begin alike, with two whole words at least.

    Not so in Burma, where nobody has a surname that could be left out: "Aung San (Suu Kyi)" is the father.
    """
    whole = sum(relation in _WHOLE for _, _, relation in found.pairs)
    shorter = min(one.words, other.words, key=len)
    if (
        found.pairs[0][:2] == (0, 0)
        and whole == len(shorter) >= 2
        and not _WITHOUT_SURNAME.issuperset(one.words + other.words)
    ):
        return NameMatch(0.74, "last_name_left_out", "One name goes on where the other ends.")
    return NameMatch(0.5, "other_surname", "The surnames differ.")
