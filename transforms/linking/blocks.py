"""Blocking keys: two names that may match share at least one."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from transforms.names import parse_person
from transforms.names.organisation import COUNTRIES, parse_organisation
from transforms.names.spelling import spelling_key
from transforms.names.token import full_forms

_VOWELS = re.compile("[aeiou]")


def blocking_keys(name: str, group: str) -> frozenset[str]:
    """The keys of a name of a group (see `group_of`).

    >>> "robert dl" in blocking_keys("Bob Dole", "PERSON")
    True
    """
    keys = _KEYS.get(group)
    return frozenset(keys(name)) if keys else frozenset()


def _bones(word: str) -> str:
    """A word's consonants as they are spelled alike, vowels at its start as one: osama and usama give ~sm."""
    key = spelling_key(word)
    bones = _VOWELS.sub("", key)
    return bones if bones[:1] == key[:1] else f"~{bones}"


def _person_keys(name: str) -> Iterator[str]:
    words = parse_person(name).words
    if len(words) < 2:
        return
    given, surname = words[0], words[-1]
    yield "".join(words)
    yield " ".join(sorted({_bones(given), _bones(words[1])}))
    yield " ".join(sorted({_bones(given), _bones(surname)}))
    for word in words[:-1]:
        for full in full_forms(word):
            yield f"{full} {_bones(surname)}"
    yield f"{given[0]}. {_bones(surname)}"
    yield f"{_bones(given)} {spelling_key(surname)[:3]}-"
    yield f"{_bones(given)} -{spelling_key(surname)[-3:]}"
    yield f"{spelling_key(given)[:2]}- {spelling_key(surname)}"
    if len(words) > 2:
        yield " ".join(sorted({_bones(words[1]), _bones(surname)}))


def _organisation_keys(name: str) -> Iterator[str]:
    parsed = parse_organisation(name)
    core = [word for word in parsed.core if word not in COUNTRIES] or list(parsed.core)
    if not core:
        return
    yield parsed.letters
    yield " ".join(sorted(core))
    if parsed.acronym:
        yield f"acronym {parsed.acronym}"
    yield from (f"acronym {initials}" for initials in parsed.initials)
    yield f"{_bones(core[0])} {_bones(core[-1])}"
    yield f"{core[0]} {len(core)}"
    yield f"{core[-1]} {len(core)} {core[0][:2]}"


def _place_keys(name: str) -> Iterator[str]:
    parsed = parse_organisation(name)
    yield " ".join(sorted(parsed.core))
    yield " ".join(map(_bones, parsed.core))
    if parsed.acronym:
        yield f"acronym {parsed.acronym}"
    yield from (f"acronym {initials}" for initials in parsed.initials)


_KEYS: dict[str, Callable[[str], Iterable[str]]] = {
    "PERSON": _person_keys,
    "ORG": _organisation_keys,
    "PLACE": _place_keys,
}
