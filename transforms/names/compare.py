"""Whether two written names may name one and the same."""

from __future__ import annotations

from transforms.names.match import NameMatch
from transforms.names.organisation_match import match_organisations
from transforms.names.person_match import match_persons

_MATCHERS = {"PERSON": match_persons}


def compare_names(left: str, right: str, entity_type: str = "PERSON") -> NameMatch:
    """The score, verdict and reason for two names of an OntoNotes type, judged by the names alone.

    Symmetric in its names. Types other than PERSON are compared as organisations and places are named.

    >>> compare_names("Antony J. Blinken", "Anthony Blinken").is_match
    True
    >>> compare_names("US State Department", "U.S. Department of State", "ORG").is_match
    True
    """
    one, other = sorted((left, right))
    return _MATCHERS.get(entity_type, match_organisations)(one, other)
