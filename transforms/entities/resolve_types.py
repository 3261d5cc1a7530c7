"""One type for one name, where the corpus agrees: a model calls Niger a person here and a country there."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from transforms.entities.resolve_chains import Chain
from transforms.names import name_key

_LEAST_ARTICLES = 3
_LEAST_SHARE = 2 / 3
"""A name that is a person's in a third of its articles may well be two things (Jordan, Washington)."""


def settle_types(chains: Sequence[Chain]) -> list[str]:
    """The entity type of each chain, by what most articles call its name; a person with a title stays a person.

    With fewer than three articles, or no two-thirds majority, every chain keeps its own type.
    """
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for chain in chains:
        votes[name_key(chain.name)][chain.entity_type] += 1
    settled = {key: _majority(types) for key, types in votes.items() if len(types) > 1}
    return [
        chain.entity_type
        if chain.entity_type == "PERSON" and chain.titles
        else settled.get(name_key(chain.name)) or chain.entity_type
        for chain in chains
    ]


def _majority(types: Counter[str]) -> str | None:
    total = types.total()
    best = min(types, key=lambda one: (-types[one], one))
    return best if total >= _LEAST_ARTICLES and types[best] >= _LEAST_SHARE * total else None
