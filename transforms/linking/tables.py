"""The entities of the corpus as Arrow tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from transforms.coding import Codes, distinct, find
from transforms.linking.chains import article_places
from transforms.linking.columns import Chains
from transforms.linking.curation import Problem
from transforms.linking.groups import Entities
from transforms.linking.matches import Matches
from transforms.names import NameMatch

LINKS = pa.schema(
    [("mention_id", pa.string()), ("entity_id", pa.string()), ("link_rule", pa.string()), ("link_score", pa.float64())]
)
ENTITIES = pa.schema(
    [
        ("entity_id", pa.string()),
        ("entity_type", pa.string()),
        ("name", pa.string()),
        ("mention_count", pa.int64()),
        ("article_count", pa.int64()),
    ]
)
VARIANTS = pa.schema(
    [
        ("entity_id", pa.string()),
        ("name", pa.string()),
        ("mention_count", pa.int64()),
        ("article_count", pa.int64()),
        ("rule", pa.string()),
        ("score", pa.float64()),
    ]
)
DOUBTFUL = pa.schema(
    [
        ("left_entity_id", pa.string()),
        ("right_entity_id", pa.string()),
        ("score", pa.float64()),
        ("reason", pa.string()),
    ]
)
PROBLEMS = pa.schema([(name, pa.string()) for name in ("left", "right", "entity_type", "problem")])

Doubt = tuple[str, str, float, str]


def chains_of(mentions: pa.Table, article_order: pa.Array, chains: Chains) -> Codes:
    """The chain of each mention; -1 for none that bears a name."""
    article = article_places(mentions, article_order).to_numpy()
    number = pc.fill_null(mentions["chain"], -1).to_numpy()
    return find(_code(chains.article, chains.number), np.where(number < 0, -1, _code(article, number)))


def link_mentions(mentions: pa.Table, chain_of: Codes, entities: Entities) -> pa.Table:
    """`links`: each mention with the entity of its chain, in their order; nulls where the chain leads nowhere."""
    chain = pa.array(chain_of, mask=chain_of < 0)
    members = entities.members
    columns = [
        mentions["mention_id"],
        entities.ids.take(pa.array(members.entity)).take(chain),
        pa.array(members.rule, pa.string()).take(chain),
        pa.array(members.score).take(chain),
    ]
    return pa.table(columns, schema=LINKS)


def _code(article: Codes, number: Codes) -> Codes:
    """One integer for an article's place and a chain's number."""
    return article.astype(np.int64) << 32 | number.astype(np.int64)


def entity_table(entities: Entities, chain_of: Codes, chains: Chains) -> pa.Table:
    """`entities`, by id; mentions of every kind are counted."""
    entity = entities.members.entity
    columns = [
        entities.ids,
        pa.array(chains.types, pa.string()).take(pa.array(entities.entity_type)),
        chains.text_array.take(pa.array(entities.name)),
        np.bincount(entity[chain_of[chain_of >= 0]], minlength=len(entities.ids)),
        _distinct(entity, chains.article, len(entities.ids)),
    ]
    return pa.table(columns, schema=ENTITIES).take(pc.array_sort_indices(entities.ids))


def variant_table(entities: Entities, chains: Chains, matches: Matches) -> pa.Table:
    """`variants`, by entity and name."""
    owners, forms = entities.forms.entity, entities.forms.text
    size = max(len(chains.texts), 1)
    form_owner = chains.form_owners
    codes = entities.members.entity[form_owner] * size + chains.forms.values
    row = np.searchsorted(owners * size + forms, codes)
    rules, scores = np.full(len(forms), "canonical", object), np.ones(len(forms))
    name = entities.name[owners]
    others = np.flatnonzero(forms != name)
    found = matches.match_all(entities.entity_type[owners[others]], forms[others], name[others])
    for place, match in zip(others.tolist(), found, strict=True):
        rules[place], scores[place] = variant_rule(match)
    columns = [
        entities.ids.take(pa.array(owners)),
        chains.text_array.take(pa.array(forms)),
        entities.forms.mentions,
        _distinct(row, chains.article[form_owner], len(forms)),
        pa.array(rules, pa.string()),
        scores,
    ]
    rank = np.argsort(pc.array_sort_indices(entities.ids).to_numpy())
    order = np.argsort(rank[owners], kind="stable")  # the forms of each are in order
    return pa.table(columns, schema=VARIANTS).take(pa.array(order))


def variant_rule(match: NameMatch) -> tuple[str, float]:
    """Why a written form is one of an entity's, and how sure that is, by how it compares with the canonical name."""
    if match.is_match:
        return match.rule, match.score
    if match.rule == "single_name":
        return "part_of_name", 0.9
    return "same_chain", 0.7


def _distinct(owners: Codes, values: Codes, count: int) -> Codes:
    """How many distinct values each of so many owners has."""
    size = int(values.max(initial=0)) + 1
    return np.bincount(distinct(owners * size + values) // size, minlength=count)


def doubt_table(doubts: Iterable[Doubt]) -> pa.Table:
    """`doubtful`, best first; of several reasons for one pair the surest."""
    best: dict[tuple[str, str], Doubt] = {}
    for left, right, score, reason in sorted(doubts, key=lambda doubt: (-doubt[2], doubt)):
        pair = (min(left, right), max(left, right))
        if left != right and pair not in best:
            best[pair] = (*pair, score, reason)
    return _table(list(best.values()), DOUBTFUL)


def problem_table(problems: Iterable[Problem]) -> pa.Table:
    """`judgement_problems`, in the order of the judgements."""
    return _table([(j.left, j.right, j.entity_type, problem) for j, problem in problems], PROBLEMS)


def _table(rows: Sequence[tuple[object, ...]], schema: pa.Schema) -> pa.Table:
    columns = zip(*rows, strict=True) if rows else [()] * len(schema)
    return pa.table(
        [pa.array(column, field.type) for column, field in zip(columns, schema, strict=True)], schema=schema
    )
