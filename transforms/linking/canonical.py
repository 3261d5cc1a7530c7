"""What an entity is called."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from transforms.coding import Codes
from transforms.names import parse_person
from transforms.names.token import relate

_WELL_ATTESTED = 0.1
"""A fuller form that makes a tenth of the mentions of the commonest full form is no slip."""
_AS_COMMON = 0.5
"""A form with words before or after the commonest one must be half as common: headlines run names into their verbs."""


@dataclass(frozen=True)
class Forms:
    """The written forms of entities, by entity and text: their places in a sorted list of texts, and their mentions.

    `words` and `full_words`: how many words of each count, and how many of these are no initials.
    """

    entity: Codes
    text: Codes
    mentions: Codes
    words: Codes
    full_words: Codes

    def take(self, rows: Codes | NDArray[np.bool_]) -> Forms:
        """Some of the forms, by place or by flag."""
        columns = (self.entity, self.text, self.mentions, self.words, self.full_words)
        return Forms(*(column[rows] for column in columns))


def choose_names(forms: Forms, types: Sequence[str], texts: Sequence[str]) -> Codes:
    """The form that names each entity, whose types are given: the fullest well-attested one.

    It has most words that are no initials, most words, most mentions. A form in capitals, as datelines and headlines
    have it, yields to the same words in small letters; acronyms do not.
    """
    firsts = np.flatnonzero(np.diff(forms.entity, prepend=-1))
    lengths = np.diff(firsts, append=len(forms.entity))
    chosen = forms.text[firsts]
    several = _well_attested(forms.take(np.repeat(lengths > 1, lengths)), types, texts)
    is_shouted = np.array(
        [_is_shouted(texts[text], types[entity]) for text, entity in zip(several.text, several.entity, strict=True)],
        bool,
    )
    best = several.take(_leaders(several, (-several.mentions, is_shouted, -several.words, -several.full_words)))
    chosen[best.entity] = best.text
    return chosen


def _well_attested(forms: Forms, types: Sequence[str], texts: Sequence[str]) -> Forms:
    """The forms that are no slips; of the full ones alone where there are any."""
    is_full = forms.words > 1
    has_full = np.bincount(forms.entity, is_full) > 0
    forms = forms.take(is_full | ~has_full[forms.entity])
    leaders = _leaders(forms, (-forms.words, -forms.full_words, -forms.mentions))
    commonest = leaders[np.searchsorted(forms.entity[leaders], forms.entity)]
    most = forms.mentions[commonest]
    is_attested = forms.mentions >= _AS_COMMON * most
    for row in np.flatnonzero(~is_attested & (forms.mentions >= _WELL_ATTESTED * most)).tolist():
        name, other = texts[forms.text[row]], texts[forms.text[commonest[row]]]
        is_attested[row] = _keeps_ends(name, other, types[forms.entity[row]])
    return forms.take(is_attested)


def _leaders(forms: Forms, order: tuple[Codes, ...]) -> Codes:
    """The row of each entity that comes first in an order, given as to `numpy.lexsort`; of equals the first text."""
    rows = np.lexsort((forms.text, *order, forms.entity))
    leaders: Codes = rows[np.flatnonzero(np.diff(forms.entity[rows], prepend=-1))]
    return leaders


def _is_shouted(name: str, entity_type: str) -> bool:
    """Whether a name stands in capitals that are no acronym: "LIMA", "JOHN DOE", not "NATO"."""
    return name.isupper() and (entity_type != "ORG" or " " in name)


def _keeps_ends(name: str, commonest: str, entity_type: str) -> bool:
    """Whether a longer form begins and ends as the commonest does, so that no boundary error is likely."""
    if entity_type != "PERSON":
        return True
    one, other = parse_person(name).words, parse_person(commonest).words
    if not one or not other:
        return False
    return one[-1] == other[-1] and relate(one[0], other[0]) is not None and len(set(one)) == len(one)
