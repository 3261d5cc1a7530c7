"""How sure it is that two names are one entity's: the names compared, and the company they keep."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from transforms.coding import Codes
from transforms.linking.cluster import Edge
from transforms.linking.columns import Chains, Names
from transforms.linking.context import Context
from transforms.linking.matches import Matches
from transforms.linking.nodes import Nodes
from transforms.names import NameMatch

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
"""Profiles and verdicts kept at a time: pairs come in order, so that few are asked for again much later."""


class Judge:
    """Compares nodes: by name, by company, and by whether one article tells them apart."""

    def __init__(self, nodes: Nodes, matches: Matches, context: Context) -> None:
        self._nodes = nodes
        self._matches = matches
        self._context = context
        self.match = lru_cache(_REMEMBERED)(self._match)
        self._sampled = context.samples(nodes.chains)
        self.profile = lru_cache(_REMEMBERED)(lambda node: context.profile(self._sampled.row(node)))

    def alike(self, pairs: Pairs) -> Pairs:
        """The pairs of nodes whose names are alike enough to look at."""
        left, right = pairs.T
        names, types = self._nodes.name, self._nodes.entity_type
        return pairs[self._matches.alike(types[left], names[left], names[right])]

    def _match(self, one: int, other: int) -> NameMatch:
        """The verdict on the names of two nodes."""
        one, other = min(one, other), max(one, other)
        names = self._nodes.name
        return self._matches.match(self._nodes.entity_type[one], names[one], names[other])

    def overlap(self, one: int, other: int) -> float:
        """The weight of the company that two nodes share."""
        return self._context.overlap(self.profile(one), self.profile(other))

    def contradict(self, one: int, other: int) -> bool:
        """Whether two nodes cannot be one: their names clash, or an article speaks of both apart."""
        match = self.match(one, other)
        if not match.is_match:
            return match.rule in _CLASHES
        return match.rule not in _BOUNDARY and match.score < _SAME_ENOUGH and self._meet(one, other)

    def _meet(self, one: int, other: int) -> bool:
        """Whether an article names both."""
        articles = (self._context.article[self._nodes.chains.row(node)] for node in (one, other))
        return len(np.intersect1d(*articles)) > 0


_SAME_ENOUGH = 0.95
"""From here on names are alike enough that two chains of one article are rather one that was not seen as such."""


def score_pairs(pairs: Pairs, judge: Judge) -> tuple[list[Edge], list[Edge]]:
    """The pairs that names and company join, and those left in doubt."""
    sure: list[Edge] = []
    doubtful: list[Edge] = []
    for one, other in judge.alike(pairs).tolist():
        match = judge.match(one, other)
        needed = NEEDED_CONTEXT.get(match.rule, 0.0)
        if not match.is_match and match.rule not in NEEDED_CONTEXT:
            continue
        shared = judge.overlap(one, other) if needed else 0.0
        if shared >= needed:
            score = min(1.0, match.score + _CONTEXT_WORTH * min(shared, 1.0))
            sure.append(Edge(one, other, round(score, 4), match.rule, match.reason))
        else:
            score = match.score * (1 + shared / needed) / 2
            doubtful.append(Edge(one, other, round(score, 4), match.rule, f"{match.reason} {_LITTLE_COMPANY}"))
    return _without_ambiguous(sure, judge, doubtful), doubtful


def _without_ambiguous(edges: Sequence[Edge], judge: Judge, doubtful: list[Edge]) -> list[Edge]:
    """The edges less those of a name that fits several contradicting ones with no clear best."""
    rivals: dict[int, list[Edge]] = defaultdict(list)
    for edge in edges:
        if edge.rule in _AMBIGUOUS:
            rivals[edge.left].append(edge)
            rivals[edge.right].append(edge)
    dropped = {edge for node in sorted(rivals) for edge in _losers(node, rivals[node], judge)}
    doubtful.extend(sorted(dropped))
    return [edge for edge in edges if edge not in dropped]


def _losers(node: int, edges: Sequence[Edge], judge: Judge) -> list[Edge]:
    if len(edges) < 2:
        return []
    ranked = sorted(edges, key=lambda e: (-judge.overlap(e.left, e.right), e.left, e.right))
    best = ranked[0]
    chosen = _other_end(best, node)
    against = [edge for edge in ranked[1:] if judge.contradict(chosen, _other_end(edge, node))]
    if not against:
        return []
    next_best = judge.overlap(against[0].left, against[0].right)
    is_clear = judge.overlap(best.left, best.right) >= _CLEARER * next_best
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
