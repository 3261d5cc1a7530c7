"""Names joined into clusters, best pair first, never across a contradiction."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Edge:
    """Why two nodes (`left` < `right`) may be one: how sure (0 to 1), and the rule and sentence that say so."""

    left: int
    right: int
    score: float
    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Clustering:
    """The cluster of each node, named by its smallest node, and the edges that a contradiction kept from joining."""

    cluster_of: tuple[int, ...]
    refused: tuple[Edge, ...]


def cluster_edges(
    size: int, edges: Iterable[Edge], contradict: Callable[[int, int], bool], judged: Iterable[Edge] = ()
) -> Clustering:
    """Agglomerates nodes 0 to size - 1: the surest edges first, two clusters only where no two members contradict.

    `judged` edges join first, whatever contradicts: somebody has decided.

    >>> edges = [Edge(0, 1, 0.9, "a", ""), Edge(1, 2, 0.8, "b", "")]
    >>> cluster_edges(3, edges, lambda one, other: {one, other} == {0, 2}).cluster_of
    (0, 0, 2)
    """
    found: dict[int, list[int]] = {}  # the members of the clusters that were asked for
    root = list(range(size))
    refused: list[Edge] = []
    decided = set(judged)
    surest_first = sorted({*edges, *decided}, key=lambda e: (-e.score, e.left, e.right, e.rule, e.reason))
    for edge in sorted(surest_first, key=lambda e: e not in decided):
        one, other = sorted((root[edge.left], root[edge.right]))
        if one == other:
            continue
        members, others = (found.setdefault(cluster, [cluster]) for cluster in (one, other))
        if edge not in decided and any(contradict(*sorted((a, b))) for a in members for b in others):
            refused.append(edge)
            continue
        for node in others:
            root[node] = one
        members.extend(found.pop(other))
    return Clustering(tuple(root), tuple(refused))
