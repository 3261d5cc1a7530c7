"""One type for one name, where the corpus agrees: a model calls Niger a person here and a country there."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from transforms.entities.resolve_chains import Chain
from transforms.names import name_key, parse_person
from transforms.names.spelling import spelling_key

_LEAST_ARTICLES = 3
_LEAST_SHARE = 2 / 3
"""A name that is a person's in a third of its articles may well be two things (Jordan, Washington)."""


_WEAK_TYPES = frozenset({"PRODUCT", "WORK_OF_ART", "LAW", "EVENT", "LANGUAGE"})
"""What a model falls back on for a rare surname that it has never seen."""


def settle_types(chains: Sequence[Chain]) -> list[str]:
    """The entity type of each chain, by what most articles call its name; a person with a title stays a person.

    With fewer than three articles, or no two-thirds majority, every chain keeps its own type, but for a product and
    the like that bears the surname of a person of the corpus.
    """
    settled = _majorities(chains)
    surnames = _surnames(chains)
    return [_settle(chain, settled, surnames) for chain in chains]


def _settle(chain: Chain, settled: Mapping[str, str | None], surnames: frozenset[str]) -> str:
    if chain.entity_type == "PERSON" and chain.titles:
        return "PERSON"
    if chain.entity_type in _WEAK_TYPES and _surname_key(chain.name) in surnames:
        return "PERSON"
    return settled.get(name_key(chain.name)) or chain.entity_type


def _majorities(chains: Sequence[Chain]) -> dict[str, str | None]:
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for chain in chains:
        votes[name_key(chain.name)][chain.entity_type] += 1
    return {key: _majority(types) for key, types in votes.items() if len(types) > 1}


def _surnames(chains: Sequence[Chain]) -> frozenset[str]:
    people = {chain.name for chain in chains if chain.entity_type == "PERSON" and " " in chain.name}
    return frozenset(spelling_key(parse_person(name).surname) for name in people)


def _surname_key(name: str) -> str | None:
    words = parse_person(name).words
    return spelling_key(words[0]) if len(words) == 1 else None


def _majority(types: Counter[str]) -> str | None:
    total = types.total()
    best = min(types, key=lambda one: (-types[one], one))
    return best if total >= _LEAST_ARTICLES and types[best] >= _LEAST_SHARE * total else None
