"""How sure it is that two names are one entity's: the names compared, and the company they keep."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from transforms.coding import Codes
from transforms.linking.cluster import Edge
from transforms.linking.columns import Chains, Names
from transforms.linking.context import Context, Weights
from transforms.linking.matches import Matches
from transforms.linking.nodes import Nodes
from transforms.names import NameMatch
from transforms.ragged import cut, sums_of

Pairs = Codes
"""Two columns of nodes, the smaller first."""

NEEDED_CONTEXT = {
    "misspelling": 0.3,
    "nickname": 0.2,
    "initial": 0.5,
    "acronym": 0.4,
    "alternative": 0.0,
    "last_name_left_out": 0.5,
    "country_left_out": 0.5,
    "group_left_out": 0.2,
    "name_order": 0.2,
    "title_left_out": 0.4,
}
"""Weight of shared companions (see Context) that a rule asks for; other rules stand on the names alone."""

_AMBIGUOUS = frozenset({"initial", "last_name_left_out", "country_left_out", "acronym"})
"""Rules by which one name may fit several entities that contradict each other."""

_CLEARER = 1.5
"""How many times the context of the next best a choice among contradicting entities must have."""

_CLASHES = frozenset(
    {"other_name", "initials_clash", "generation_clash", "generation_missing", "numbers_clash", "form_clash"}
)
_BOUNDARY = frozenset({"last_name_left_out"})
"""A name and the same name with a word more, in one article, is a boundary error rather than two people."""
_CONTEXT_WORTH = 0.02
_LITTLE_COMPANY = "But their articles share little else."
_REMEMBERED = 10_000
"""Verdicts kept at a time: pairs come in order, so that few are asked for again much later."""
_AT_ONCE = 100_000
"""Companions of the pairs that are compared together: what bounds the memory."""
_PER_PAIR = 50
"""What a pair is counted for besides its companions."""


class Judge:
    """Compares nodes: by name, by company, and by whether one article tells them apart."""

    def __init__(self, nodes: Nodes, matches: Matches, context: Context) -> None:
        self._nodes = nodes
        self._matches = matches
        self._context = context
        self._match = lru_cache(_REMEMBERED)(self._match_names)
        self._sampled = context.samples(nodes.chains)

    def compare(self, pairs: Pairs) -> Iterator[tuple[int, int, NameMatch, float]]:
        """The pairs of nodes whose names are alike, with the weight of the company they share where that counts."""
        left, right = pairs.T
        names, types = self._nodes.name, self._nodes.entity_type
        alike = pairs[self._matches.alike(types[left], names[left], names[right])]
        met = sums_of(self._sampled, self._context.met_count(self._sampled.values))
        for batch in cut(met[alike].sum(axis=1) + _PER_PAIR, _AT_ONCE):
            left, right = alike[batch].T
            matches = self._matches.match_all(types[left], names[left], names[right])
            shared = self._share(left, right, np.array([NEEDED_CONTEXT.get(match.rule, 0.0) > 0 for match in matches]))
            yield from zip(left.tolist(), right.tolist(), matches, shared.tolist(), strict=True)

    def _share(self, left: Codes, right: Codes, counts: NDArray[np.bool_]) -> Weights:
        """The weight of the company that the nodes of the pairs share of which it counts; 0 for other pairs."""
        shared = np.zeros(len(left))
        shared[counts] = self._context.overlaps(self._sampled.take(left[counts]), self._sampled.take(right[counts]))
        return shared

    def _match_names(self, one: int, other: int) -> NameMatch:
        """The verdict on the names of two nodes, the smaller first."""
        names = self._nodes.name
        return self._matches.match(self._nodes.entity_type[one], names[one], names[other])

    def contradict(self, one: int, other: int) -> bool:
        """Whether two nodes cannot be one: their names clash, or an article speaks of both apart."""
        match = self._match(min(one, other), max(one, other))
        if not match.is_match:
            return match.rule in _CLASHES
        return match.rule not in _BOUNDARY and match.score < _SAME_ENOUGH and self._meet(one, other)

    def _meet(self, one: int, other: int) -> bool:
        """Whether an article names both."""
        left, right = (self._context.article[self._nodes.chains.row(node)].tolist() for node in (one, other))
        return not set(left).isdisjoint(right)


_SAME_ENOUGH = 0.95
"""From here on names are alike enough that two chains of one article are rather one that was not seen as such."""


def score_pairs(pairs: Pairs, judge: Judge) -> tuple[list[Edge], list[Edge]]:
    """The pairs that names and company join, and those left in doubt."""
    sure: dict[Edge, float] = {}
    doubtful: list[Edge] = []
    for one, other, match, shared in judge.compare(pairs):
        needed = NEEDED_CONTEXT.get(match.rule, 0.0)
        if not match.is_match and match.rule not in NEEDED_CONTEXT:
            continue
        if shared >= needed:
            score = min(1.0, match.score + _CONTEXT_WORTH * min(shared, 1.0))
            sure[Edge(one, other, round(score, 4), match.rule, match.reason)] = shared
        else:
            score = match.score * (1 + shared / needed) / 2
            doubtful.append(Edge(one, other, round(score, 4), match.rule, f"{match.reason} {_LITTLE_COMPANY}"))
    return _without_ambiguous(sure, judge, doubtful), doubtful


def _without_ambiguous(edges: Mapping[Edge, float], judge: Judge, doubtful: list[Edge]) -> list[Edge]:
    """The edges less those of a name that fits several contradicting ones with no clear best.

    `edges`: with the weight of the company that the two of each share.
    """
    rivals: dict[int, list[Edge]] = defaultdict(list)
    for edge in edges:
        if edge.rule in _AMBIGUOUS:
            rivals[edge.left].append(edge)
            rivals[edge.right].append(edge)
    dropped = {edge for node in sorted(rivals) for edge in _losers(node, rivals[node], edges, judge)}
    doubtful.extend(sorted(dropped))
    return [edge for edge in edges if edge not in dropped]


def _losers(node: int, edges: Sequence[Edge], shared: Mapping[Edge, float], judge: Judge) -> list[Edge]:
    if len(edges) < 2:
        return []
    ranked = sorted(edges, key=lambda e: (-shared[e], e.left, e.right))
    best = ranked[0]
    chosen = _other_end(best, node)
    against = [edge for edge in ranked[1:] if judge.contradict(chosen, _other_end(edge, node))]
    if not against:
        return []
    is_clear = shared[best] >= _CLEARER * shared[against[0]]
    return against if is_clear else [best, *against]


def _other_end(edge: Edge, node: int) -> int:
    return edge.right if edge.left == node else edge.left


def in_article_edges(chains: Chains, nodes: Nodes, names: Names, judge: Judge) -> list[Edge]:
    """Pairs of full names that one chain of an article bears, unless the names contradict each other."""
    node = nodes.of_chain[chains.form_owners]
    is_full = node >= 0
    node, form = node[is_full], chains.forms.values[is_full]
    other = nodes.place(nodes.group[node], names.key[names.row_of(nodes.group[node], form)])
    is_pair = (other >= 0) & (other != node)
    pairs = np.unique(np.sort(np.column_stack((node[is_pair], other[is_pair])), axis=1), axis=0)
    return [
        Edge(one, other, 0.95, "same_chain", "An article uses both names for the same one.")
        for one, other in pairs.tolist()
        if not judge.contradict(one, other)
    ]
