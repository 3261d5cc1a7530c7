"""The chains of each entity, and the rule that put each of them there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from transforms.entities.canonical import canonical_name, entity_id
from transforms.entities.cluster import Clustering, Edge, cluster_edges
from transforms.entities.resolve_chains import Chain
from transforms.entities.resolve_context import Context
from transforms.entities.resolve_nodes import Node, most_common, node_key
from transforms.entities.resolve_singles import Attachment
from transforms.names import compare_names, parse_person
from transforms.names.spelling import spelling_key

_NEEDED_BY_SINGLES = 1.0
"""Weight of shared company from which two chains of one single name are taken for one person."""
_WINDOW = 8


@dataclass(frozen=True, slots=True)
class Member:
    """A chain of an entity, why it is there, and how sure that is (0 to 1)."""

    chain: int
    rule: str
    score: float


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, organisation or place with its members, the oldest first, and its written forms with mentions."""

    entity_id: str
    entity_type: str
    name: str
    members: tuple[Member, ...]
    forms: dict[str, int]


def join_singles(singles: Sequence[int], chains: Sequence[Chain], context: Context) -> list[list[int]]:
    """Chains of single names that no person was found for, those of one name and one story together.

    Each is compared with the eight of its name that follow it in time.
    """
    by_word: dict[str, list[int]] = defaultdict(list)
    for place in singles:
        by_word[spelling_key(parse_person(chains[place].name).surname)].append(place)
    groups: list[list[int]] = []
    for word in sorted(by_word):
        places = by_word[word]
        edges = list(_single_edges(places, context))
        found: dict[int, list[int]] = defaultdict(list)
        for i, cluster in enumerate(cluster_edges(len(places), edges, lambda one, other: False).cluster_of):
            found[cluster].append(places[i])
        groups.extend(found[cluster] for cluster in sorted(found))
    return groups


def _single_edges(places: Sequence[int], context: Context) -> Iterable[Edge]:
    profiles = [context.profile([place]) for place in places] if len(places) > 1 else []
    for i in range(len(profiles)):
        for j in range(i + 1, min(i + 1 + _WINDOW, len(profiles))):
            shared = context.overlap(profiles[i], profiles[j])
            if shared >= _NEEDED_BY_SINGLES:
                yield Edge(i, j, min(shared / 4, 0.9), "single_name_in_context", "One name in one company.")


def name_members(nodes: Sequence[Node], clustering: Clustering, edges: Iterable[Edge]) -> dict[int, list[Member]]:
    """The members of each cluster of nodes, by its number, each with the surest rule that ties its name."""
    best: dict[int, Edge] = {}
    for edge in edges:
        if clustering.cluster_of[edge.left] == clustering.cluster_of[edge.right]:
            for end in (edge.left, edge.right):
                best[end] = max(best.get(end, edge), edge, key=lambda e: (e.score, -e.left, -e.right))
    members: dict[int, list[Member]] = defaultdict(list)
    for place, node in enumerate(nodes):
        tie = best.get(place)
        rule, score = (tie.rule, tie.score) if tie else ("same_name", 1.0)
        members[clustering.cluster_of[place]].extend(Member(chain, rule, score) for chain in node.chains)
    return members


def attached_member(attachment: Attachment) -> Member:
    """The chain of a single name as a member of the person it was put to."""
    return Member(attachment.chain, attachment.rule, attachment.score)


def make_entity(members: Iterable[Member], chains: Sequence[Chain], types: Sequence[str]) -> Entity:
    """The entity of these chains, with its id and name."""
    ordered = tuple(sorted(members, key=lambda member: member.chain))
    forms: dict[str, int] = {}
    for member in ordered:
        for form, count in chains[member.chain].forms:
            forms[form] = forms.get(form, 0) + count
    entity_type = most_common([types[member.chain] for member in ordered])
    own = [chains[member.chain] for member in ordered]
    name = canonical_name(forms, entity_type) if len(forms) > 1 else next(iter(forms))
    key = node_key(name, entity_type)
    named = tuple(
        Member(m.chain, "same_name", 1.0) if node_key(chains[m.chain].name, entity_type) == key else m for m in ordered
    )
    return Entity(entity_id(own, entity_type), entity_type, name, named, forms)


def variant_rule(name: str, entity: Entity) -> tuple[str, float]:
    """Why a written form is one of an entity's, and how sure that is, judged against its canonical name."""
    if name == entity.name:
        return "canonical", 1.0
    match = compare_names(name, entity.name, entity.entity_type)
    if match.is_match:
        return match.rule, match.score
    if match.rule == "single_name":
        return "part_of_name", 0.9
    return "same_chain", 0.7
