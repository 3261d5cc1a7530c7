"""Chains grouped by name: what the pairwise comparison works on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from transforms.entities.resolve_chains import Chain
from transforms.names import parse_person
from transforms.names.organisation import parse_organisation

_GROUPS = {"GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE"}


@dataclass(frozen=True, slots=True)
class Node:
    """All chains whose fullest name is the same but for case, accents, titles and small words.

    `group`: the entity type, GPE, LOC and FAC being PLACE; only nodes of one group are ever joined. `name` is the way
    most chains write it. `chains` are places in the list of chains, in its order, the oldest article first.
    """

    group: str
    key: str
    entity_type: str
    name: str
    chains: tuple[int, ...]


def group_of(entity_type: str) -> str:
    """The types that are compared with each other: places of all kinds, any other type with itself.

    >>> group_of("GPE"), group_of("ORG")
    ('PLACE', 'ORG')
    """
    return _GROUPS.get(entity_type, entity_type)


@lru_cache(maxsize=1 << 17)
def node_key(name: str, entity_type: str) -> str:
    """What two names of one node have in common.

    >>> node_key("Mr. Robert S. MUELLER III", "PERSON"), node_key("the United States", "GPE")
    ('robert s mueller, third', 'us')
    """
    if entity_type == "PERSON":
        person = parse_person(name)
        return " ".join(person.words) + (f", {person.generation}" if person.generation else "")
    organisation = parse_organisation(name)
    forms = ", ".join(sorted(organisation.forms))
    return " ".join(organisation.core) + (f", {forms}" if forms else "")


def is_single(name: str, entity_type: str) -> bool:
    """Whether a name is a person's surname or given name alone, which names many."""
    return entity_type == "PERSON" and len(parse_person(name).words) < 2


def build_nodes(chains: Sequence[Chain], types: Sequence[str]) -> list[Node]:
    """The nodes by group and key; chains that bear a single name of a person are in none."""
    grouped: dict[tuple[str, str], list[int]] = {}
    for place, (chain, entity_type) in enumerate(zip(chains, types, strict=True)):
        if not is_single(chain.name, entity_type):
            grouped.setdefault((group_of(entity_type), node_key(chain.name, entity_type)), []).append(place)
    return [
        Node(
            group,
            key,
            most_common([types[c] for c in members]),
            most_common([chains[c].name for c in members]),
            tuple(members),
        )
        for (group, key), members in sorted(grouped.items())
    ]


def most_common(texts: Sequence[str]) -> str:
    """The text met most often, of equals the first in the alphabet."""
    counts = Counter(texts)
    return min(counts, key=lambda text: (-counts[text], text))
