"""What an entity is called."""

from __future__ import annotations

from collections.abc import Mapping

from transforms.linking.chains import fullness, word_count
from transforms.names import parse_person
from transforms.names.token import relate

_WELL_ATTESTED = 0.1
"""A fuller form that makes a tenth of the mentions of the commonest full form is no slip."""
_AS_COMMON = 0.5
"""A form with words before or after the commonest one must be half as common: headlines run names into their verbs."""


def canonical_name(forms: Mapping[str, int], entity_type: str) -> str:
    """The fullest well-attested form: most words that are no initials, most words, most mentions.

    A form in capitals, as datelines and headlines have it, yields to the same words in small letters; acronyms do not.

    >>> canonical_name({"Bush": 90, "George Bush": 30, "George W. Bush": 20, "Goerge Walker Bush": 1}, "PERSON")
    'George W. Bush'
    >>> canonical_name({"LIMA": 9, "Lima": 1}, "GPE"), canonical_name({"NATO": 9, "Nato": 1}, "ORG")
    ('Lima', 'NATO')
    """
    full = {name: count for name, count in sorted(forms.items()) if word_count(name, entity_type) > 1} or forms
    commonest = max(sorted(full), key=lambda name: (full[name], fullness(name, entity_type)))
    attested = [
        name
        for name, count in full.items()
        if count >= full[commonest] * (_WELL_ATTESTED if _keeps_ends(name, commonest, entity_type) else _AS_COMMON)
    ]
    return max(
        sorted(attested),
        key=lambda name: (fullness(name, entity_type), not _is_shouted(name, entity_type), full[name]),
    )


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
