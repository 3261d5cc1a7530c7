"""The entities: which chains are of each, by which rule, what each is called."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from transforms.coding import Codes, commonest
from transforms.connected import connected_components
from transforms.identity import short_digest
from transforms.linking.canonical import Forms, choose_names
from transforms.linking.cluster import Edge
from transforms.linking.columns import Chains, Names
from transforms.linking.company import followers_in_company
from transforms.linking.context import Context, Weights
from transforms.linking.names import PERSON
from transforms.linking.nodes import Nodes
from transforms.linking.singles import Attachment

_NEEDED_BY_SINGLES = 1.0
"""Weight of shared company from which two chains of one single name are taken for one person."""
_WINDOW = 8
"""A single name is compared with the eight of its name that follow it in time."""


@dataclass(frozen=True)
class Membership:
    """For each chain the number of its entity, the rule that put it there, and how sure that is (0 to 1)."""

    entity: Codes
    rule: NDArray[np.object_]
    score: Weights


@dataclass(frozen=True)
class Entities:
    """People, organisations and places by number: ids, types and names as places in `Chains`, and who is in them.

    `forms`: a row for each written form of each entity.
    """

    ids: pa.Array
    entity_type: Codes
    name: Codes
    members: Membership
    forms: Forms


def join_singles(singles: Codes, chains: Chains, names: Names, context: Context) -> Codes:
    """Numbers for chains of single names that no person was found for: the same for those of one name and one story."""
    rows = names.row_of(chains.group_of_type[np.full(len(singles), chains.types.index(PERSON))], chains.name[singles])
    order = np.lexsort((singles, names.word[rows]))
    pairs = followers_in_company(context, singles[order], names.word[rows][order], _WINDOW, _NEEDED_BY_SINGLES)
    numbers = np.empty(len(singles), np.int64)
    numbers[order] = connected_components(len(singles), *pairs.T)
    return numbers


def gather_members(
    chains: Chains,
    nodes: Nodes,
    cluster_of: Codes,
    edges: Iterable[Edge],
    attachments: Iterable[Attachment],
    alone: tuple[Codes, Codes],
) -> Membership:
    """Whose each chain is: the clusters of nodes, the single names put to them, and those left (chains and numbers)."""
    number, rule, score = np.full(len(chains), -1), np.full(len(chains), "same_name", object), np.ones(len(chains))
    in_node = nodes.of_chain >= 0
    node = nodes.of_chain[in_node]
    node_rule, node_score = _node_rules(len(nodes), cluster_of, edges)
    number[in_node], rule[in_node], score[in_node] = cluster_of[node], node_rule[node], node_score[node]
    for one in attachments:
        number[one.chain], rule[one.chain], score[one.chain] = one.person, one.rule, one.score
    singles, group = alone
    number[singles] = len(nodes) + group
    shared = singles[np.bincount(group)[group] > 1] if len(group) else singles
    rule[shared], score[shared] = "single_name_in_context", 0.7
    return Membership(np.unique(number, return_inverse=True)[1], rule, score)


def _node_rules(count: int, cluster_of: Codes, edges: Iterable[Edge]) -> tuple[NDArray[np.object_], Weights]:
    """The surest rule that ties each node to its cluster, and how sure that is."""
    best: dict[int, Edge] = {}
    for edge in edges:
        if cluster_of[edge.left] == cluster_of[edge.right]:
            for end in (edge.left, edge.right):
                best[end] = max(best.get(end, edge), edge, key=lambda e: (e.score, -e.left, -e.right))
    rule, score = np.full(count, "same_name", object), np.ones(count)
    for node, edge in best.items():
        rule[node], score[node] = edge.rule, round(edge.score, 2)
    return rule, score


def make_entities(members: Membership, chains: Chains, types: Codes, names: Names) -> Entities:
    """The entities of these members, each with its id and name; a chain that bears the name needs no other rule."""
    count = int(members.entity.max(initial=-1)) + 1
    entity_type = commonest(members.entity, types, count)
    group = chains.group_of_type[entity_type]
    forms = _forms(members.entity, group, chains, names)
    name = choose_names(forms, [chains.types[one] for one in entity_type.tolist()], chains.texts)
    rows = names.row_of(group[members.entity], chains.name)
    bears_name = names.key[rows] == names.key[names.row_of(group, name)][members.entity]
    named = Membership(
        members.entity, np.where(bears_name, "same_name", members.rule), np.where(bears_name, 1.0, members.score)
    )
    return Entities(_ids(members.entity, rows, chains, names), entity_type, name, named, forms)


def _forms(entity: Codes, group: Codes, chains: Chains, names: Names) -> Forms:
    """The forms of entities of these groups."""
    size = max(len(chains.texts), 1)
    codes, place = np.unique(entity[chains.form_owners] * size + chains.forms.values, return_inverse=True)
    mentions = np.bincount(place, chains.counts, minlength=len(codes)).astype(np.int64)
    owner, text = np.divmod(codes, size)
    rows = names.row_of(group[owner], text)
    return Forms(owner, text, mentions, names.word_count[rows], names.full_word_count[rows])


def _ids(entity: Codes, rows: Codes, chains: Chains, names: Names) -> pa.Array:
    """The id of each entity; `rows`: the names of the chains.

    It is the digest of the type and of the fullest name in the oldest article, so that younger articles, more
    mentions and further spellings leave it as it is. A person known by a single name is told from others of that name
    by the oldest mention.
    """
    is_full = ~names.is_single[rows]
    oldest = np.unique(entity, return_index=True)[1]
    with_full, fullest = np.unique(entity[is_full], return_index=True)
    known_by = oldest.copy()
    known_by[with_full] = np.where(is_full[oldest[with_full]], oldest[with_full], np.flatnonzero(is_full)[fullest])
    named = pa.array(rows[known_by])
    ids = names.entity_id.take(named)
    is_single = ~is_full[known_by]
    single = known_by[is_single]
    keys = names.key_texts.take(pa.array(names.key[rows[single]])).to_pylist()
    mentions = chains.first_mention.take(pa.array(single)).to_pylist()
    digests = [short_digest("entity", PERSON, key, first) for key, first in zip(keys, mentions, strict=True)]
    return pc.replace_with_mask(ids, pa.array(is_single), pa.array(digests, pa.string()))
