"""Chains of all articles joined to entities: one person, one organisation, one place, however it is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from transforms.coding import Codes
from transforms.linking.candidates import People
from transforms.linking.chains import chain_table, order_articles
from transforms.linking.cluster import Clustering, Edge, cluster_edges
from transforms.linking.columns import Chains, Names, read_chains
from transforms.linking.context import Context
from transforms.linking.curation import Curation, apply_judgements, single_verdicts
from transforms.linking.edges import Judge, in_article_edges, score_pairs
from transforms.linking.groups import Entities, gather_members, join_singles, make_entities
from transforms.linking.judgements import Judgement
from transforms.linking.matches import MATCHES, Matches
from transforms.linking.names import name_table
from transforms.linking.nodes import Nodes, build_nodes
from transforms.linking.pairs import candidate_pairs
from transforms.linking.singles import Attachment, SingleNames
from transforms.linking.tables import (
    Doubt,
    chains_of,
    doubt_table,
    entity_table,
    link_mentions,
    problem_table,
    variant_table,
)
from transforms.linking.types import settle_types

_REFUSED_WORTH = 0.6
"""What is left of a likeness that other names of the two contradict."""
_REFUSED = "But an article speaks of both apart, or other names of theirs contradict each other."


@dataclass(frozen=True)
class Resolution:
    """Who is who across articles, as Arrow tables.

    `links`: mention_id, entity_id, link_rule, link_score; a row for each mention, in their order, nulls where nobody
    can tell.
    `entities`: entity_id, entity_type, name, mention_count, article_count.
    `variants`: entity_id, name, mention_count, article_count, rule, score.
    `doubtful`: left_entity_id, right_entity_id, score, reason; best first.
    `judgement_problems`: left, right, entity_type, problem.
    `matches`: the pairs of names that were compared, for the next time.
    """

    links: pa.Table
    entities: pa.Table
    variants: pa.Table
    doubtful: pa.Table
    judgement_problems: pa.Table
    matches: pa.Table


def resolve_entities(
    mentions: pa.Table, roles: pa.Table, articles: pa.Table, judgements: Sequence[Judgement] = ()
) -> Resolution:
    """The entities of the corpus; the order of the rows makes no difference to them.

    `mentions`: mention_id, article_id, chain, kind, entity_type, name, title. `roles`: article_id, chain, role.
    `articles`: article_id, published_earliest, published_latest. A mention without a chain, or whose chain bears no
    name, leads nowhere. Time and memory grow with the number of names, not with its square.
    """
    chains = chain_table(mentions, roles)
    return resolve_chains(mentions, chains, name_table(chains), articles, judgements)


def resolve_chains(
    mentions: pa.Table,
    chain_rows: pa.Table,
    name_rows: pa.Table,
    articles: pa.Table,
    judgements: Sequence[Judgement] = (),
    known: pa.Table | None = None,
) -> Resolution:
    """The same, from the chains that `chain_table` gives for the mentions and roles, and the `name_table` of these.

    `known`: the `matches` of an earlier resolution, which spare comparisons and change nothing.
    """
    article_order = order_articles(articles)
    chains = read_chains(chain_rows, article_order)
    types = settle_types(chains, name_rows)
    names = Names(name_rows, chains, types)
    nodes = build_nodes(chains, types, names)
    curation = apply_judgements(judgements, chains, nodes, names)
    matches = Matches(MATCHES.empty_table() if known is None else known, chains.texts, chains.types)
    entities, doubts = _Resolver(chains, types, names, nodes, curation, matches).resolve()
    chain_of = chains_of(mentions, article_order, chains)
    return Resolution(
        link_mentions(mentions, chain_of, entities),
        entity_table(entities, chain_of, chains),
        variant_table(entities, chains, matches),
        doubt_table(doubts),
        problem_table(curation.problems),
        matches.table(),
    )


class _Resolver:
    """Joins full names first, then puts single names to the people found."""

    def __init__(
        self, chains: Chains, types: Codes, names: Names, nodes: Nodes, curation: Curation, matches: Matches
    ) -> None:
        self._chains = chains
        self._types = types
        self._names = names
        self._nodes = nodes
        self._curation = curation
        self._context = Context(chains, types, names)
        self._judge = Judge(nodes, matches, self._context)

    def resolve(self) -> tuple[Entities, list[Doubt]]:
        """The entities, and the pairs of entities that stay in doubt."""
        chains, nodes, names = self._chains, self._nodes, self._names
        sure, doubtful = score_pairs(candidate_pairs(names.blocks.take(nodes.row), nodes.group), self._judge)
        edges = [*self._curation.same, *in_article_edges(chains, nodes, names, self._judge), *sure]
        clustering = cluster_edges(len(nodes), edges, self._contradict, self._curation.same)
        singles = np.flatnonzero(nodes.of_chain < 0)
        attachments = self._attach(clustering, singles)
        sure_ones = [one for one in attachments if one.is_sure]
        left = np.setdiff1d(singles, [one.chain for one in sure_ones])
        alone = join_singles(left, chains, names, self._context)
        cluster_of = np.array(clustering.cluster_of, np.int64)
        members = gather_members(chains, nodes, cluster_of, edges, sure_ones, (left, alone))
        entities = make_entities(members, chains, self._types, names)
        return entities, list(self._doubts(entities, clustering, [*doubtful, *clustering.refused], attachments))

    def _contradict(self, one: int, other: int) -> bool:
        return (one, other) in self._curation.different or self._judge.contradict(one, other)

    def _attach(self, clustering: Clustering, singles: Codes) -> list[Attachment]:
        people = People(self._chains, self._nodes, self._names, np.array(clustering.cluster_of, np.int64))
        judged = single_verdicts(self._curation, clustering.cluster_of)
        return list(SingleNames(self._chains, self._names, people, self._context).attach(singles, judged))

    def _doubts(
        self, entities: Entities, clustering: Clustering, edges: Sequence[Edge], attachments: Sequence[Attachment]
    ) -> Iterator[Doubt]:
        ids = entities.ids.take(pa.array(entities.members.entity))
        first = self._nodes.chains.values[self._nodes.chains.starts[:-1]]
        refused = set(clustering.refused)
        for edge in edges:
            left, right = ids[first[edge.left]].as_py(), ids[first[edge.right]].as_py()
            if edge in refused:
                yield left, right, round(_REFUSED_WORTH * edge.score, 4), f"{edge.reason} {_REFUSED}"
            else:
                yield left, right, edge.score, edge.reason
        for one in attachments:
            if not one.is_sure:
                yield ids[one.chain].as_py(), ids[first[one.person]].as_py(), one.score, one.reason
