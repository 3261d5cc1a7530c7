"""Which written names inside one article are one organisation's: same words, acronyms, shortened names."""

from __future__ import annotations

import re
from collections.abc import Mapping

from transforms.entities.cues import COMPANY_FORMS
from transforms.entities.link import Link
from transforms.entities.name import written_form
from transforms.names.organisation import parse_organisation
from transforms.names.organisation_match import firm_forms

_SMALL = frozenset(("of", "the", "and", "for", "in", "on", "de", "&", "us", "u.s.", "united", "states"))
_SPLIT = re.compile(r"[\s/,-]+")


class OrganisationChains:
    """Numbers for organisations in order of their fullest names."""

    def __init__(self, first_number: int) -> None:
        self.next_number = first_number

    def link(self, names: list[str]) -> list[Link]:
        """The link of each name of the article."""
        full: dict[str, frozenset[str]] = {}
        for name in sorted(dict.fromkeys(names), key=lambda name: (-len(name), name)):
            full[name] = _key(name)
        _part_by_form(full)
        numbers = dict.fromkeys(full.values(), -1)
        acronyms = _acronyms(list(full))
        heads = _heads(full)
        links = []
        for name in names:
            key, rule, score = full[name], "same_name", 1.0
            if name in acronyms:
                key, rule, score = full[acronyms[name]], "acronym", 0.9
            elif name in heads and full[heads[name]] != key:
                key, rule, score = full[heads[name]], "short_form", 0.85
            if numbers[key] < 0:
                numbers[key] = self.next_number
                self.next_number += 1
            links.append(Link(numbers[key], rule, score))
        return links


def _words(name: str) -> list[str]:
    return [word for word in _SPLIT.split(written_form(name)) if word]


def _key(name: str) -> frozenset[str]:
    """The telling words of a name in no order: "State Department" and "U.S. Department of State" fall together."""
    words = _words(name)
    return frozenset(word for word in words if word not in _SMALL and word not in COMPANY_FORMS) or frozenset(words)


def _part_by_form(keys: dict[str, frozenset[str]]) -> None:
    """Two legal forms of one name, "Acme AG" and "Acme GmbH", are two companies: the form goes into their keys."""
    forms: dict[frozenset[str], dict[str, frozenset[str]]] = {}
    for name, key in keys.items():
        forms.setdefault(key, {})[name] = firm_forms(name)
    for key, of_names in forms.items():
        if len(set(filter(None, of_names.values()))) > 1:
            keys.update({name: key | form for name, form in of_names.items()})


def _acronyms(names: list[str]) -> dict[str, str]:
    """Short names in capitals with the one long name whose initials they are."""
    initials: dict[str, list[str]] = {}
    for name in names:
        words = [word for word in re.split(r"[\s-]+", name) if word]
        if len(words) > 1:
            capitals = "".join(word[0] for word in words if word[0].isupper())
            for letters in {capitals, *(letters.upper() for letters in parse_organisation(name).initials)}:
                initials.setdefault(letters, []).append(name)
    found = {}
    for name in names:
        letters = name.replace(".", "")
        if 2 <= len(letters) <= 8 and letters.isupper() and len(initials.get(letters, ())) == 1:
            found[name] = initials[letters][0]
    return found


def _joins_two(words: list[str], written: set[str]) -> bool:
    """Whether they are two names that the article has apart: "National and Labour", not "Johnson and Johnson"."""
    if "and" not in words:
        return False
    place = words.index("and")
    parts = {" ".join(words[:place]), " ".join(words[place + 1 :])}
    return len(parts) == 2 and not written.isdisjoint(parts)


def _heads(keys: Mapping[str, frozenset[str]]) -> dict[str, str]:
    """Shorter names with the one longer name that they begin or end: "Acme" of "Acme Mining Corp", "Times"."""
    longer: dict[str, list[str]] = {}
    written = {" ".join(_words(name)) for name in keys}
    for name in keys:
        words = _words(name)
        if _joins_two(words, written):
            continue
        for length in range(1, len(words)):
            longer.setdefault(" ".join(words[:length]), []).append(name)
        if len(words) > 1:
            longer.setdefault(words[-1], []).append(name)
    found = {}
    for name in keys:
        candidates = {keys[candidate]: candidate for candidate in longer.get(" ".join(_words(name)), ())}
        if len(candidates) == 1 and not name.isupper():
            found[name] = next(iter(candidates.values()))
    return found
