"""Chains of all articles joined to entities: one person, one organisation, one place, however it is written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pyarrow as pa

from transforms.entities.cluster import Clustering, Edge, cluster_edges
from transforms.entities.resolve_candidates import Person
from transforms.entities.resolve_chains import Chain, chain_table, order_articles, read_chains
from transforms.entities.resolve_context import Context
from transforms.entities.resolve_curation import Curation, apply_judgements
from transforms.entities.resolve_edges import Judge, in_article_edges, score_pairs
from transforms.entities.resolve_groups import Entity, Member, attached_member, join_singles, make_entity, name_members
from transforms.entities.resolve_judgements import Judgement
from transforms.entities.resolve_nodes import Node, build_nodes, is_single
from transforms.entities.resolve_pairs import candidate_pairs
from transforms.entities.resolve_singles import Attachment, attach_singles
from transforms.entities.resolve_tables import (
    Doubt,
    doubt_table,
    entity_table,
    link_mentions,
    problem_table,
    variant_table,
)
from transforms.entities.resolve_types import settle_types

_REFUSED_WORTH = 0.6
"""What is left of a likeness that other names of the two contradict."""


@dataclass(frozen=True)
class Resolution:
    """Who is who across articles, as Arrow tables.

    `links`: mention_id, entity_id, link_rule, link_score; one row for every mention, nulls where nobody can tell.
    `entities`: entity_id, entity_type, name, mention_count, article_count.
    `variants`: entity_id, name, mention_count, article_count, rule, score.
    `doubtful`: left_entity_id, right_entity_id, score, reason; best first.
    `judgement_problems`: left, right, entity_type, problem.
    """

    links: pa.Table
    entities: pa.Table
    variants: pa.Table
    doubtful: pa.Table
    judgement_problems: pa.Table


def resolve_entities(
    mentions: pa.Table, roles: pa.Table, articles: pa.Table, judgements: Sequence[Judgement] = ()
) -> Resolution:
    """The entities of the corpus; the order of the rows makes no difference.

    `mentions`: mention_id, article_id, chain, kind, entity_type, name, title. `roles`: article_id, chain, role.
    `articles`: article_id, published_earliest, published_latest. A mention without a chain, or whose chain bears no
    name, leads nowhere. Time and memory grow with the number of names, not with its square.
    """
    return resolve_chains(mentions, chain_table(mentions, roles), articles, judgements)


def resolve_chains(
    mentions: pa.Table, chain_rows: pa.Table, articles: pa.Table, judgements: Sequence[Judgement] = ()
) -> Resolution:
    """The same, from the chains that `chain_table` gives for the mentions and roles."""
    article_order = order_articles(articles)
    chains = read_chains(chain_rows, article_order)
    types = settle_types(chains)
    nodes = build_nodes(chains, types)
    curation = apply_judgements(judgements, chains, nodes)
    entities, doubts = _Resolver(chains, types, nodes, curation).resolve()
    links = link_mentions(mentions, article_order, chains, entities)
    return Resolution(
        links,
        entity_table(entities, links, chains),
        variant_table(entities, chains),
        doubt_table(doubts),
        problem_table(curation.problems),
    )


class _Resolver:
    """Joins full names first, then puts single names to the people found."""

    def __init__(
        self, chains: Sequence[Chain], types: Sequence[str], nodes: Sequence[Node], curation: Curation
    ) -> None:
        self._chains = chains
        self._types = types
        self._nodes = nodes
        self._curation = curation
        self._context = Context(chains, types)
        self._judge = Judge(nodes, chains, self._context)

    def resolve(self) -> tuple[list[Entity], list[Doubt]]:
        """The entities, and the pairs of entities that stay in doubt."""
        sure, doubtful = score_pairs(candidate_pairs(self._nodes), self._judge)
        edges = [*self._curation.same, *in_article_edges(self._chains, self._nodes, self._judge), *sure]
        clustering = cluster_edges(len(self._nodes), edges, self._contradict, self._curation.same)
        members = name_members(self._nodes, clustering, edges)
        attachments = self._attach(clustering)
        for attachment in attachments:
            if attachment.is_sure:
                members[attachment.person].append(attached_member(attachment))
        entities = [make_entity(members[number], self._chains, self._types) for number in sorted(members)]
        alone = [make_entity(group, self._chains, self._types) for group in self._left_alone(attachments)]
        entities.extend(alone)
        return entities, list(self._doubts(entities, clustering, [*doubtful, *clustering.refused], attachments))

    def _contradict(self, one: int, other: int) -> bool:
        return (one, other) in self._curation.different or self._judge.contradict(one, other)

    def _singles(self) -> list[int]:
        return [place for place, chain in enumerate(self._chains) if is_single(chain.name, self._types[place])]

    def _attach(self, clustering: Clustering) -> list[Attachment]:
        people: dict[int, list[Node]] = {}
        for node, cluster in zip(self._nodes, clustering.cluster_of, strict=True):
            if node.group == "PERSON":
                people.setdefault(cluster, []).append(node)
        candidates = [
            Person(number, tuple(n.name for n in found), tuple(sorted(c for n in found for c in n.chains)))
            for number, found in sorted(people.items())
        ]
        same, different = (
            frozenset((name, clustering.cluster_of[node]) for name, node in pairs)
            for pairs in (self._curation.same_singles, self._curation.different_singles)
        )
        return attach_singles(self._singles(), self._chains, candidates, self._context, same, different)

    def _left_alone(self, attachments: Sequence[Attachment]) -> Iterator[list[Member]]:
        attached = {attachment.chain for attachment in attachments if attachment.is_sure}
        singles = [place for place in self._singles() if place not in attached]
        for group in join_singles(singles, self._chains, self._context):
            rule = "single_name_in_context" if len(group) > 1 else "same_name"
            yield [Member(place, rule, 0.7 if len(group) > 1 else 1.0) for place in group]

    def _doubts(
        self, entities: Sequence[Entity], clustering: Clustering, edges: Sequence[Edge], unsure: Sequence[Attachment]
    ) -> Iterator[Doubt]:
        entity_of = {member.chain: entity.entity_id for entity in entities for member in entity.members}
        first = [entity_of[node.chains[0]] for node in self._nodes]
        for edge in edges:
            score = edge.score if edge not in clustering.refused else round(_REFUSED_WORTH * edge.score, 4)
            yield first[edge.left], first[edge.right], score, edge.reason
        for attachment in unsure:
            if not attachment.is_sure:
                left, right = entity_of[attachment.chain], first[attachment.person]
                yield left, right, attachment.score, attachment.reason
