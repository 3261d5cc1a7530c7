"""Votes for the type of one name from its own words and from the words around it."""

from __future__ import annotations

from transforms.entities.appositions import APPOSITION, WHO, weigh_after_comma
from transforms.entities.cues import (
    BUILT_FIRST,
    BUILT_LAST,
    DOUBTFUL_GIVEN_NAMES,
    EVENT_FIRST,
    EVENT_LAST,
    GIVEN_NAMES,
    HONORIFICS,
    KIN,
    LAW_LAST,
    NAMED_AFTER_PEOPLE,
    NO_BODIES,
    OFFICES,
    ORG_AFTER,
    ORG_BEFORE,
    ORG_FIRST,
    ORG_HINT_AFTER,
    ORG_LAST,
    PERSON_NOUNS,
    PERSON_VERBS,
    PLACE_AFTER,
    PLACE_BEFORE,
    PLACE_OF,
    RELATIVES,
    ROLES,
    ROLES_OF_BODIES,
    SPEAKING,
)
from transforms.entities.known import known_label
from transforms.entities.runs import HYPHENS
from transforms.entities.segments import Segment
from transforms.entities.titles import role_before_comma
from transforms.entities.votes import add
from transforms.entities.words import Words

# Weights are in votes of the model: what one guess of the model is worth is 1.
HONORIFIC = 12.0  # more than any place of that name: "Mr. Holland"
MODEL, MODEL_PART = 1.0, 0.6
TITLE, DOUBTFUL_TITLE, KNOWN, CITY = 4.0, 0.5, 5.0, 1.0
ORG_CUE, ORG_FIRST_CUE, BUILT_CUE, BUILT_FIRST_CUE = 3.0, 1.2, 3.0, 1.5
GIVEN_NAME, DOUBTFUL_GIVEN_NAME, INITIAL = 2.2, 1.0, 2.0
SPEAKS, ACTS, KINSHIP = 0.8, 1.0, 1.5
IN_PLACE, ARTICLE = 1.0, 1.5
COMPOUNDS = {
    "based": ("GPE", 1.5),
    "born": ("GPE", 1.5),
    "bound": ("GPE", 1.5),
    "led": ("PERSON", 1.5),
    "headed": ("PERSON", 1.5),
}
LOUD, LONGEST_ACRONYM = 1.4, 6  # a word in capitals where others are not
KIND_NOUN, EMPLOYER, KIND_BEFORE, KIND_AFTER, KIND_HINT = 3.0, 2.5, 1.2, 1.5, 0.5

# Types that the model gives to single words mostly in error.
RARE_TYPES, RARE = frozenset(("PRODUCT", "WORK_OF_ART", "LAW", "FAC", "EVENT", "LANGUAGE")), 0.5

PLACE_PREPOSITIONS = frozenset(("in", "at", "near", "outside", "across", "around", "throughout", "toward", "towards"))


def weigh(words: Words, segment: Segment) -> None:
    """Fill the votes of a segment from the model, its own words and its neighbours."""
    votes = segment.cues
    _weigh_model(words, segment)
    if segment.known == "CITY":
        add(segment.model, "GPE", CITY)
    elif segment.known:
        add(segment.model, segment.known, KNOWN)
    if segment.titled:
        is_doubtful = segment.end - segment.start == 1 and words.bares[segment.start - 1] in ROLES_OF_BODIES
        add(votes, "PERSON", DOUBTFUL_TITLE if is_doubtful else TITLE)
        if segment.start > 0 and words.bares[segment.start - 1] in HONORIFICS - OFFICES:
            add(segment.here, "PERSON", HONORIFIC)
    _weigh_form(words, segment, votes)
    _weigh_left(words, segment, votes)
    _weigh_right(words, segment, votes)


def _weigh_model(words: Words, segment: Segment) -> None:
    counted: dict[str, int] = {}
    for index in range(segment.start, segment.end):
        label = words.labels[index]
        if label:
            counted[label] = counted.get(label, 0) + 1
    length = segment.end - segment.start
    for label, count in counted.items():
        weight = MODEL if count == length else MODEL_PART
        add(segment.model, label, weight * RARE if length == 1 and label in RARE_TYPES else weight)


def _weigh_form(words: Words, segment: Segment, votes: dict[str, float]) -> None:
    first, last = words.texts[segment.start], words.texts[segment.end - 1]
    length = segment.end - segment.start
    if length > 2 and words.texts[segment.end - 2] in HYPHENS:
        last = ""  # "John Doe-Hall"
    if length < 2:
        if segment.known is None and _is_acronym(first) and not words.opens[segment.start]:
            add(votes, "ORG", LOUD)
        return
    if last in ORG_LAST:
        add(votes, "ORG", ORG_CUE)
    elif last in BUILT_LAST:
        add(votes, BUILT_LAST[last], BUILT_CUE)
    elif last in LAW_LAST:
        add(votes, "LAW", ORG_CUE)
    elif last in EVENT_LAST or first in EVENT_FIRST:
        add(votes, "EVENT", ORG_CUE)
    elif "&" in words.texts[segment.start : segment.end]:
        add(votes, "ORG", ORG_CUE)
    elif first in BUILT_FIRST:
        add(votes, BUILT_FIRST[first], BUILT_FIRST_CUE)
    elif first in ORG_FIRST or any(text in ("of", "for") for text in words.lows[segment.start : segment.end]):
        add(votes, "ORG", ORG_FIRST_CUE)
    is_built = length > 2 and last in BUILT_LAST  # "Victor Verster Prison"
    if words.lows[segment.start] in GIVEN_NAMES and length < 5 and not is_built:
        add(votes, "PERSON", DOUBTFUL_GIVEN_NAME if words.lows[segment.start] in DOUBTFUL_GIVEN_NAMES else GIVEN_NAME)
    if any(_is_initial(text) for text in words.texts[segment.start : segment.end - 1]):
        add(votes, "PERSON", INITIAL)


def _is_acronym(text: str) -> bool:
    return 3 <= len(text) <= LONGEST_ACRONYM and text.isalpha() and text.isupper() and text not in NO_BODIES


def _is_initial(text: str) -> bool:
    """ "J." and "F.W.", not "U.S."."""
    if text[-1] != "." or not text[0].isupper():
        return False
    return len(text) == 2 or (len(text) == 4 and text[2].isupper() and known_label(text) is None)


def _weigh_left(words: Words, segment: Segment, votes: dict[str, float]) -> None:
    before = segment.start - 1
    if before < 0 or words.line[before] != words.line[segment.start]:
        return
    low = words.lows[before]
    if low == "of" and before > 0 and words.lows[before - 1] in PLACE_OF:
        add(votes, "GPE", KIND_NOUN)
    elif low == "of" and before > 0 and words.lows[before - 1] in RELATIVES:
        add(votes, "PERSON", KINSHIP)
    elif low in PLACE_BEFORE:
        add(votes, "GPE", KIND_BEFORE)
    elif low in ORG_BEFORE:
        add(votes, "ORG", KIND_BEFORE)
    elif low == "at" and before > 0 and words.bares[before - 1] in ROLES:
        add(votes, "ORG", EMPLOYER)
    elif low in PLACE_PREPOSITIONS:
        add(votes, "GPE", IN_PLACE)
    elif low == "the":
        _weigh_article(words, segment, votes)
    elif low == "," and before > 0 and _ends_description(words, before, segment):
        add(votes, "PERSON", APPOSITION)
    elif low == "," and before > 0 and words.lows[before - 1] in ORG_BEFORE:
        add(votes, "ORG", APPOSITION)


def _ends_description(words: Words, comma: int, segment: Segment) -> bool:
    """Whether what stands before the comma describes a person: "the governor of the province, Name, said"."""
    if words.bares[comma - 1] in PERSON_NOUNS or words.lows[comma - 1] == "old":
        return True
    is_full = segment.end - segment.start > 1 and segment.known is None  # not "mayor of Burlington, Vt., said"
    return is_full and role_before_comma(words, segment.start, segment.end) is not None


def _weigh_article(words: Words, segment: Segment, votes: dict[str, float]) -> None:
    """ "the Obama administration" is about a person, "the Nile" is none."""
    after = segment.end
    if after < len(words) and words.lows[after] in NAMED_AFTER_PEOPLE:
        add(votes, "PERSON", ARTICLE)
    elif after >= len(words) or not (words.is_noun[after] or words.texts[after] == "-"):
        add(votes, "PERSON", -ARTICLE)


def _weigh_right(words: Words, segment: Segment, votes: dict[str, float]) -> None:
    after, count = segment.end, len(words)
    if after >= count or words.line[after] != words.line[segment.end - 1]:
        return
    low = words.lows[after]
    if low in PLACE_AFTER:
        add(votes, "GPE", KIND_AFTER)
    elif low in ORG_AFTER:
        add(votes, "ORG", KIND_AFTER)
    elif low in ORG_HINT_AFTER:
        add(votes, "ORG", KIND_HINT)
    elif low in PERSON_VERBS:
        add(votes, "PERSON", SPEAKS if low in SPEAKING else ACTS)
    elif low in ("'s", "’s") and after + 1 < count and words.lows[after + 1] in KIN:
        add(votes, "PERSON", KINSHIP)
    elif low in (",", "(") and after + 1 < count:
        weigh_after_comma(words, after + 1, votes)
    elif low == "who":
        add(votes, "PERSON", WHO)
    elif low in ("-", "‑") and after + 1 < count and words.lows[after + 1] in COMPOUNDS:
        add(votes, *COMPOUNDS[words.lows[after + 1]])
