"""Whether two names of organisations or places may name the same one, judged by the names alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from transforms.lexicon import load_lexicon
from transforms.names.match import NameMatch
from transforms.names.organisation import COUNTRIES, OrganisationName, parse_organisation
from transforms.names.spelling import is_slip
from transforms.names.token import Relation, relate

_WEAK = frozenset(load_lexicon("organisation_words")["weak"])
_AMERICAN = frozenset(load_lexicon("organisation_words")["american"])
_UNITED_NATIONS = ["united", "nations"]
_BRACKETED = re.compile(r"([^()]+)\(([^()]{2,})\)([^()]*)")
_ALTERNATIVE_SCORE = 0.8
_FIRM_COMPANY = 3
"""With so many words in common a slip in a word of three letters is likelier than another name."""
_LONG_NAME = 9
_LIKE = frozenset({Relation.SPELLING, Relation.SLIP})
_LOOSE_FORMS = frozenset({"inc", "ltd", "na"})
"""Written loosely in the news: "Toyota Motor Co." for a corporation. Other forms tell two companies apart."""


def match_organisations(left: str, right: str) -> NameMatch:
    """The best verdict on two names of organisations or places, bracketed words and alternatives tried apart.

    >>> match_organisations("ECOWAS", "Economic Community of West African States").reason
    'ECOWAS is made of the first letters of the other name.'
    >>> match_organisations("Deutsche Bank AG", "Deutsche Bank GmbH").is_match
    False
    """
    whole = _match(parse_organisation(left), parse_organisation(right))
    if whole.is_match:
        return whole
    for name, alternatives in ((right, _alternatives(left)), (left, _alternatives(right))):
        for alternative in alternatives:
            found = _match(parse_organisation(alternative), parse_organisation(name))
            if found.is_match:
                reason = f"One is also called “{alternative}”. {found.reason}"
                return NameMatch(min(found.score, _ALTERNATIVE_SCORE), "alternative", reason)
    return whole


def _alternatives(name: str) -> list[str]:
    """The parts of "Name (Other Name)" and "Name/Other Name"; none for any other name."""
    bracketed = _BRACKETED.fullmatch(name)
    if bracketed:
        before, inside, after = map(str.strip, bracketed.groups())
        return [f"{before} {after}".strip(), *([inside] if not after else [])]
    parts = [part.strip() for part in name.split("/")]
    return parts if len(parts) > 1 and all(len(part) > 2 for part in parts) else []


def _match(one: OrganisationName, other: OrganisationName) -> NameMatch:
    if not one.core or not other.core:
        return NameMatch(0.0, "empty", "There is no name to compare.")
    if one.numbers != other.numbers:
        return _numbers_clash(one, other)
    same = _same_core(one, other)
    if same and _forms_clash(one, other):
        forms = " and ".join(sorted(one.forms ^ other.forms))
        return NameMatch(0.6, "form_clash", f"Companies of one name but different legal forms: {forms}.")
    return same or _acronym(one, other) or _align(one, other)


def _numbers_clash(one: OrganisationName, other: OrganisationName) -> NameMatch:
    numbers = ", ".join(sorted({*one.numbers} ^ {*other.numbers})) or "repeated"
    return NameMatch(0.4, "numbers_clash", f"The numbers differ: {numbers}.")


def firm_forms(name: str) -> frozenset[str]:
    """The codes of the legal forms in a name that tell two companies apart.

    >>> firm_forms("Siemens AG"), firm_forms("Ford Inc.")
    (frozenset({'ag'}), frozenset())
    """
    return parse_organisation(name).forms - _LOOSE_FORMS


def _forms_clash(one: OrganisationName, other: OrganisationName) -> bool:
    left, right = one.forms - _LOOSE_FORMS, other.forms - _LOOSE_FORMS
    return bool(left and right and left.isdisjoint(right))


def _same_core(one: OrganisationName, other: OrganisationName) -> NameMatch | None:
    if one.key == other.key:
        return NameMatch(1.0, "same_words", "Both are the same words but for case, accents and punctuation.")
    if one.words == other.words or one.letters == other.letters:
        return NameMatch(0.97, "same_words", "Both are the same words but for legal forms, small words and spaces.")
    if "".join(one.core) == "".join(other.core):
        names = f"{' '.join(one.words).title()} and {' '.join(other.words).title()}"
        return NameMatch(0.97, "written_out", f"{names} are one name, once abbreviated or written another way.")
    if sorted(one.core) == sorted(other.core):
        return NameMatch(0.94, "word_order", "Both are the same words in another order.")
    return None


def _acronym(one: OrganisationName, other: OrganisationName) -> NameMatch | None:
    for short, full in ((one, other), (other, one)):
        acronym = short.acronym or _acronym_with_country(short)
        if acronym and acronym in full.initials:
            return NameMatch(0.9, "acronym", f"{acronym.upper()} is made of the first letters of the other name.")
    return None


def _acronym_with_country(name: OrganisationName) -> str | None:
    """The word PLA of "PLA China", None where there is no such word."""
    words = [word for word in name.core if word not in COUNTRIES]
    return words[0] if len(words) == 1 and len(name.core) == 2 and 3 <= len(words[0]) <= 8 else None


def _align(one: OrganisationName, other: OrganisationName) -> NameMatch:
    """The verdict where some words differ: each is a spelling or slip of its counterpart, or is left out."""
    left, right = list(one.core), list(other.core)
    for word in one.core:
        if word in right:
            left.remove(word)
            right.remove(word)
    relations = _pair_up(left, right, short_words_too=len(one.core) - len(left) >= _FIRM_COMPANY)
    shared = min(len(one.core), len(other.core)) - min(len(left), len(right))
    if left and right and _is_letter_slip(one, other):
        return NameMatch(0.75, "misspelling", "The letters differ by one slip of the pen, the spaces set aside.")
    if left and right:
        share = shared / max(len(one.core), len(other.core))
        words = f"{' '.join(left).title()} and {' '.join(right).title()}"
        return NameMatch(round(0.5 * share, 3), "other_name", f"{words} are different names.")
    if _forms_clash(one, other):
        return NameMatch(0.55, "form_clash", "Similar names with different legal forms.")
    if relations.count(Relation.SLIP) > 1:
        return NameMatch(0.6, "misspelling", "More than one word would have to be misspelt.")
    return _left_out(left or right, relations, min(one.core, other.core, key=len))


def _is_letter_slip(one: OrganisationName, other: OrganisationName) -> bool:
    return len(one.core) != len(other.core) and is_slip(one.letters, other.letters) and len(one.letters) >= _LONG_NAME


def _pair_up(left: list[str], right: list[str], short_words_too: bool) -> list[Relation]:
    """Takes out of both lists the words that are spellings or slips of each other; their relations."""
    relations: list[Relation] = []
    for word in tuple(left):
        for counterpart in tuple(right):
            relation = None if {word, counterpart} <= COUNTRIES else relate(word, counterpart)
            if (
                short_words_too
                and relation is None
                and len(word) == len(counterpart) == 3
                and word[1:] == counterpart[1:]
            ):
                relation = Relation.SLIP
            if relation is not None and relation in _LIKE:
                left.remove(word)
                right.remove(counterpart)
                relations.append(relation)
                break
    return relations


def _left_out(words: Iterable[str], relations: list[Relation], shared: Sequence[str]) -> NameMatch:
    names = [word for word in words if word not in _WEAK]
    if names == _UNITED_NATIONS and len(shared) > 1:
        return NameMatch(0.78, "united_nations_left_out", "Only one says that it belongs to the United Nations.")
    if names == ["us"] and not _AMERICAN.isdisjoint(shared):
        return NameMatch(0.8, "united_states_left_out", "One leaves out that it is American, as American news does.")
    if names and set(names) <= COUNTRIES:
        return NameMatch(0.66, "country_left_out", f"Only one says of which country: {' '.join(names).title()}.")
    if names:
        return NameMatch(0.5, "part_left_out", f"Only one names {' '.join(names).title()}.")
    if Relation.SLIP in relations:
        return NameMatch(0.8, "misspelling", "One word differs by a slip of the pen.")
    if relations:
        return NameMatch(0.9, "spelling", "They are spellings of one name.")
    return NameMatch(0.85, "group_left_out", "They differ by a word like Group that is often left out.")
