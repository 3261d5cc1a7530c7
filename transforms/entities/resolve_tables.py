"""The entities of the corpus as Arrow tables."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from transforms.entities.resolve_chains import Chain, article_places
from transforms.entities.resolve_curation import Problem
from transforms.entities.resolve_groups import Entity, variant_rule

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


def chain_keys(article: np.ndarray, number: np.ndarray) -> np.ndarray:
    """One integer for an article's place and a chain's number."""
    return article.astype(np.int64) << 32 | number.astype(np.int64)


def link_mentions(
    mentions: pa.Table, article_order: pa.Array, chains: Sequence[Chain], entities: Sequence[Entity]
) -> pa.Table:
    """`links`: each mention with the entity of its chain, by mention_id; nulls where the chain leads nowhere."""
    article = article_places(mentions, article_order).to_numpy()
    number = pc.fill_null(mentions["chain"], -1).to_numpy()
    wanted = np.where(number < 0, -1, chain_keys(article, np.maximum(number, 0)))
    members = [(member, place) for place, entity in enumerate(entities) for member in entity.members]
    members.sort(key=lambda pair: pair[0].chain)
    keys = np.array([(chains[m.chain].article << 32) | chains[m.chain].number for m, _ in members], dtype=np.int64)
    found = np.searchsorted(keys, wanted) if len(keys) else np.zeros(len(wanted), dtype=np.int64)
    hits = np.minimum(found, max(len(keys) - 1, 0))
    is_hit = keys[hits] == wanted if len(keys) else np.zeros(len(wanted), dtype=bool)
    row = pa.array(hits, mask=~is_hit)
    ids = pa.array([entities[place].entity_id for _, place in members], pa.string())
    rules = pa.array([m.rule for m, _ in members], pa.string())
    scores = pa.array([m.score for m, _ in members], pa.float64())
    columns = [mentions["mention_id"], ids.take(row), rules.take(row), scores.take(row)]
    return pa.table(columns, schema=LINKS).sort_by("mention_id")


def entity_table(entities: Iterable[Entity], links: pa.Table, chains: Sequence[Chain]) -> pa.Table:
    """`entities`, by id; mentions of every kind are counted."""
    counted = links.group_by("entity_id").aggregate([("mention_id", "count")])
    counts = dict(zip(counted["entity_id"].to_pylist(), counted["mention_id_count"].to_pylist(), strict=True))
    rows = sorted(
        (e.entity_id, e.entity_type, e.name, counts[e.entity_id], len({chains[m.chain].article for m in e.members}))
        for e in entities
    )
    return _table(rows, ENTITIES)


def variant_table(entities: Iterable[Entity], chains: Sequence[Chain]) -> pa.Table:
    """`variants`, by entity and name."""
    rows = []
    for entity in entities:
        articles: dict[str, set[int]] = {name: set() for name in entity.forms}
        for member in entity.members:
            for form, _ in chains[member.chain].forms:
                articles[form].add(chains[member.chain].article)
        for name, count in entity.forms.items():
            rows.append((entity.entity_id, name, count, len(articles[name]), *variant_rule(name, entity)))
    return _table(sorted(rows), VARIANTS)


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
