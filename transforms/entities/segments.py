"""A run of capitalised words cut into titles, peoples, places and the names between them."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise

from transforms.entities.cues import (
    BUILT_FIRST,
    BUILT_LAST,
    GIVEN_NAMES,
    HONORIFICS,
    OFFICES,
    ORG_FIRST,
    ORG_LAST,
    ROLE_MODIFIERS,
    ROLES,
    TITLE_FIRST_WORDS,
    bare,
)
from transforms.entities.given import is_given_name, is_surname_like
from transforms.entities.known import known_label
from transforms.entities.portfolios import after_portfolio
from transforms.entities.runs import Span
from transforms.entities.words import Words

LONGEST_KNOWN = 6
LONGEST_ROLE = 4


@dataclass
class Segment:
    """A piece of a run that may be a name, with votes for its type.

    `known` is the type the word lists give it, `titled` whether a title leads; `model` holds the model's votes,
    `cues` those of its own words and its neighbours, `here` those that hold for this place only. `is_title_word`: a
    bare "Major" or "King" is a name only where a full name ends so.
    """

    start: int
    end: int
    known: str | None = None
    titled: bool = False
    model: dict[str, float] = field(default_factory=dict)
    cues: dict[str, float] = field(default_factory=dict)
    here: dict[str, float] = field(default_factory=dict)
    is_title_word: bool = False


def cut_run(words: Words, run: Span) -> list[Segment]:
    """The names in a run, from left to right, without the titles between them."""
    start, end = run
    while start < end - 1 and words.opens[start] and _is_opening_word(words, start, end):
        start += 1
    start = after_portfolio(words, start, end)
    if start >= end:
        return []
    role = _inner_title(words, start, end)
    if role is None:
        if end - start == 1 and title_length(words, start, end):
            return [Segment(start, end, is_title_word=True)]
        return _cut_names(words, start, _without_trailing_role(words, start, end), titled=_title_before(words, start))
    head, name = role
    left = _without_modifiers(words, start, head)
    return (_cut_names(words, start, left) if left > start else []) + _titled_rest(words, name, end)


def _is_opening_word(words: Words, index: int, end: int) -> bool:
    """A sentence's first word that only modifies the name after it: "Former", "Top", not "New" York."""
    if words.bares[index] not in ROLE_MODIFIERS or words.texts[index] in ORG_FIRST or words.texts[end - 1] in ORG_LAST:
        return False
    return not any(known_label(words.phrase(index, cut)) for cut in range(index + 2, min(end, index + 4) + 1))


def _titled_rest(words: Words, start: int, end: int) -> list[Segment]:
    inner = _inner_title(words, start, end)
    if words.lows[start] in ("of", "for"):
        return _cut_names(words, start + 1, end)
    if inner is not None and (inner[0] == start or known_label(words.phrase(start, inner[0]))):
        return _titled_rest(words, inner[1], end)
    return [Segment(start, _without_trailing_role(words, start, end), titled=True)]


def title_length(words: Words, index: int, end: int) -> int:
    """How many words from `index` on are one title or role, 0 if none."""
    if words.bares[index] not in TITLE_FIRST_WORDS:
        return 0
    for length in range(min(LONGEST_ROLE, end - index), 0, -1):
        phrase = bare(words.phrase(index, index + length))
        if phrase in ROLES or phrase in HONORIFICS or (length == 1 and phrase.endswith("s") and phrase[:-1] in ROLES):
            return length
    return 0


def _inner_title(words: Words, start: int, end: int) -> Span | None:
    """Where a title lies in the run and the name after it begins."""
    if words.texts[end - 1] in ORG_LAST:
        return None
    index = start
    while index < end - 1:
        length = title_length(words, index, end)
        if length and _is_plural(words, index) and title_length(words, index + 1, end):
            length = 0  # "United Auto Workers President"
        if length and index + length < end and not is_given_name(words, index, length, end):
            return index, index + length
        index += 1
    return None


def _is_plural(words: Words, index: int) -> bool:
    return words.bares[index].endswith("s") and words.bares[index][:-1] in ROLES


def _without_modifiers(words: Words, start: int, end: int) -> int:
    while end > start and words.bares[end - 1] in ROLE_MODIFIERS and not known_label(words.texts[end - 1]):
        end -= 1
    return end


def _without_trailing_role(words: Words, start: int, end: int) -> int:
    """ "Senate Majority Leader," names no leader: the role at the end is cut off when something is left."""
    if end - start == 2 and words.lows[start] in GIVEN_NAMES:
        return end
    for index in range(start, end):
        length = title_length(words, index, end)
        if length and index + length == end:
            if words.labels[end - 1] and index > start and words.labels[index] == words.labels[index - 1]:
                return end
            return _without_modifiers(words, start, index)
    return end


def _title_before(words: Words, start: int) -> bool:
    """Whether a title or role in small letters, or one in the run before, ends right before the name."""
    if start == 0 or words.line[start - 1] != words.line[start]:
        return False
    before = words.bares[start - 1]
    return before in HONORIFICS or before in ROLES or (before.endswith("s") and before[:-1] in ROLES)


def _cut_names(words: Words, start: int, end: int, titled: bool = False) -> list[Segment]:
    """Known names at the front cut off, the rest one name, or several where the model sees several."""
    if end <= start:
        return []
    whole = words.phrase(start, end)
    label = known_label(whole)
    if label:
        # "Mr Holland", not "governor Kano" or "major US cities".
        is_addressed = titled and words.caps[start - 1] and words.bares[start - 1] in HONORIFICS - OFFICES
        return [Segment(start, end, label, is_addressed)]
    is_built = words.texts[end - 1] in BUILT_LAST or BUILT_FIRST.get(words.texts[start]) == "FAC"
    if (words.texts[end - 1] in ORG_LAST or is_built) and end - start > 1:
        return [Segment(start, end)]
    for length in range(min(LONGEST_KNOWN, end - start - 1), 0, -1):
        label = known_label(words.phrase(start, start + length))
        if label and _separable(words, start, start + length, end, label):
            rest = start + length
            if words.texts[rest] in "-‐‑/":
                rest += 1
            return [Segment(start, start + length, label), *_cut_names(words, rest, end)]
    return _cut_by_model(words, start, end, titled)


def _separable(words: Words, start: int, cut: int, end: int, label: str) -> bool:
    """Whether a known name at the front of a run is a name of its own: "British" is in "British Nick Faldo"."""
    if label in ("CITY", "WORD"):
        return False
    if label == "GPE" and words.labels[cut] == "PERSON" and words.texts[cut - 1].endswith("."):
        return True  # the end of a sentence: "in Charleston, S.C. Jane Doe said"
    spans_cut = words.labels[cut] and not words.begins[cut] and words.labels[cut] == words.labels[cut - 1]
    if words.lows[start] in GIVEN_NAMES and (words.labels[cut] == "PERSON" or is_surname_like(words, cut, end)):
        return False
    if words.texts[cut] in "-‐‑":
        return label != "NORP" and not spans_cut
    return label == "NORP" or not spans_cut


def _cut_by_model(words: Words, start: int, end: int, titled: bool) -> list[Segment]:
    if start + 1 < end and words.lows[start] in GIVEN_NAMES and is_surname_like(words, start + 1, end):
        return [Segment(start, end, titled=titled)]
    cuts = [start]
    for index in range(start + 1, end):
        before = words.labels[index - 1]
        if words.begins[index] and before and words.labels[index] != before and before != "NORP":
            cuts.append(index)
    cuts.append(end)
    return [Segment(first, last, titled=titled and first == start) for first, last in pairwise(cuts)]
