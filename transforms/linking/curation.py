"""Judgements applied: which names of the corpus they join or keep apart, and which of them cannot be followed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from transforms.linking.cluster import Edge
from transforms.linking.columns import Chains, Names
from transforms.linking.judgements import Judgement, find_contradictions
from transforms.linking.names import PERSON, group_of, is_single, node_key
from transforms.linking.nodes import Nodes

Problem = tuple[Judgement, str]


@dataclass(frozen=True)
class Curation:
    """Judgements in terms of nodes, and of single names by their node key.

    `same_singles` and `different_singles`: pairs of a single name and a node.
    """

    same: tuple[Edge, ...]
    different: frozenset[tuple[int, int]]
    same_singles: frozenset[tuple[str, int]]
    different_singles: frozenset[tuple[str, int]]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class SingleVerdicts:
    """Single names, as node keys, with the person, a cluster's number, that each was judged to mean, or those not."""

    same: Mapping[str, int]
    different: Mapping[str, frozenset[int]]


NO_JUDGEMENTS = Curation((), frozenset(), frozenset(), frozenset(), ())


def single_verdicts(curation: Curation, cluster_of: Sequence[int]) -> SingleVerdicts:
    """What was judged of single names, in terms of clusters of nodes."""
    different: dict[str, frozenset[int]] = {}
    for key, node in curation.different_singles:
        different[key] = different.get(key, frozenset()) | {cluster_of[node]}
    return SingleVerdicts(dict(sorted((key, cluster_of[node]) for key, node in curation.same_singles)), different)


def apply_judgements(judgements: Sequence[Judgement], chains: Chains, nodes: Nodes, names: Names) -> Curation:
    """The judgements that name something in the corpus and contradict no other; the others as problems."""
    if not judgements:
        return NO_JUDGEMENTS
    contradictions = find_contradictions(judgements)
    denied = {judgement for judgement, _ in contradictions}
    known = _Known(chains, nodes, names)
    same: dict[tuple[int, int], Edge] = {}
    different: set[tuple[int, int]] = set()
    singles: dict[str, set[tuple[str, int]]] = {"same": set(), "different": set()}
    problems: list[Problem] = list(contradictions)
    for j in judgements:
        problems.extend((j, f"“{name}” is no {j.entity_type} of the corpus.") for name in known.missing(j))
        if j in denied or j.judgement == "unsure":
            continue
        singles[j.judgement] |= known.single_pairs(j)
        for one, other in known.node_pairs(j):
            if j.judgement == "different":
                different.add((one, other))
            else:
                same[one, other] = Edge(one, other, 1.0, "judged_same", _sentence(j))
    edges = tuple(same[pair] for pair in sorted(same))
    return Curation(
        edges, frozenset(different), frozenset(singles["same"]), frozenset(singles["different"]), tuple(problems)
    )


def _sentence(j: Judgement) -> str:
    who = f"{j.by} judged them the same" if j.by else "They were judged the same"
    return f"{who}: {j.note}" if j.note else f"{who}."


class _Known:
    """What a written name stands for in the corpus: a node, or a single name."""

    def __init__(self, chains: Chains, nodes: Nodes, names: Names) -> None:
        keys = names.key_texts.to_pylist()
        groups = (chains.groups[group] for group in nodes.group.tolist())
        self._nodes = {
            (group, keys[key]): place for place, (group, key) in enumerate(zip(groups, nodes.key.tolist(), strict=True))
        }
        alone = chains.name[nodes.of_chain < 0]
        rows = names.row_of(np.full(len(alone), chains.groups.index(PERSON)), alone)
        self._singles = {keys[key] for key in np.unique(names.key[rows]).tolist()}

    def missing(self, j: Judgement) -> list[str]:
        return [n for n in (j.left, j.right) if not self._of(n, j.entity_type) and not self._single(n, j.entity_type)]

    def node_pairs(self, j: Judgement) -> list[tuple[int, int]]:
        left, right = self._of(j.left, j.entity_type), self._of(j.right, j.entity_type)
        return sorted({(min(a, b), max(a, b)) for a in left for b in right if a != b})

    def single_pairs(self, j: Judgement) -> set[tuple[str, int]]:
        pairs = ((j.left, j.right), (j.right, j.left))
        return {
            (key, node)
            for one, other in pairs
            if (key := self._single(one, j.entity_type))
            for node in self._of(other, j.entity_type)
        }

    def _of(self, name: str, entity_type: str) -> set[int]:
        place = self._nodes.get((group_of(entity_type), node_key(name, entity_type)))
        return set() if place is None else {place}

    def _single(self, name: str, entity_type: str) -> str | None:
        key = node_key(name, entity_type)
        return key if is_single(name, entity_type) and key in self._singles else None
