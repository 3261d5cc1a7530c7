"""Mentions of the corpus collapsed to chains: one entity of one article, with the names it bears there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from transforms.names import name_key, parse_person
from transforms.names.organisation import parse_organisation

CHAINS = pa.schema(
    [
        ("article_id", pa.string()),
        ("chain", pa.int32()),
        ("entity_type", pa.string()),
        ("name", pa.string()),
        ("forms", pa.list_(pa.string())),
        ("counts", pa.list_(pa.int32())),
        ("titles", pa.list_(pa.string())),
        ("first_mention", pa.string()),
    ]
)
"""A row for each chain: one entity of one article.

`name` is the fullest of `forms`, the names that it bears there; `counts`, their mentions, goes with them. `titles`: its
titles and roles, folded. `first_mention`: the smallest mention_id.
"""

_TITLES = pa.schema([("article_id", pa.string()), ("chain", pa.int32()), ("title", pa.string())])


def order_articles(articles: pa.Table) -> pa.Array:
    """The article ids from the oldest to the youngest, undated ones last, by id within a day."""
    keys = [("published_earliest", "ascending"), ("article_id", "ascending")]
    ordered = articles.select(["article_id", "published_earliest"]).sort_by(keys)
    return ordered["article_id"].cast(pa.string()).combine_chunks()


def article_places(rows: pa.Table, article_order: pa.Array) -> pa.ChunkedArray:
    """The place of the article of each row, in the order of the articles."""
    return pc.index_in(rows["article_id"].cast(pa.string()), value_set=article_order)


def chain_table(mentions: pa.Table, roles: pa.Table) -> pa.Table:
    """The chains that bear a name, as `CHAINS`; the order of the rows makes no difference.

    Each depends on its own article only, so that the tables of parts of a corpus are parts of its table.
    `mentions`: mention_id, article_id, chain, kind, entity_type, name, title. `roles`: article_id, chain, role.
    """
    numbered = mentions.filter(pc.is_valid(mentions["chain"]))
    named = numbered.filter(
        pc.and_(pc.equal(numbered["kind"], "name"), pc.greater(pc.utf8_length(numbered["name"]), 0))
    )
    counted = named.group_by(["article_id", "chain", "name", "entity_type"]).aggregate(
        [("mention_id", "count"), ("mention_id", "min")]
    )
    titles = _titles(numbered, roles)
    rows = [
        (*key, *_chain(list(found)), titles.get(key, []), min(row[5] for row in found))
        for key, found in ((key, list(group)) for key, group in groupby(_sorted_rows(counted), key=itemgetter(0, 1)))
    ]
    columns = zip(*rows, strict=True) if rows else [()] * len(CHAINS)
    return pa.table([pa.array(c, f.type) for c, f in zip(columns, CHAINS, strict=True)], schema=CHAINS)


def _sorted_rows(counted: pa.Table) -> Iterator[tuple[Any, ...]]:
    columns = ["article_id", "chain", "name", "entity_type", "mention_id_count", "mention_id_min"]
    ordered = counted.select(columns).sort_by([(name, "ascending") for name in columns[:4]])
    return zip(*(ordered[name].to_pylist() for name in columns), strict=True)


def _titles(numbered: pa.Table, roles: pa.Table) -> dict[tuple[str, int], list[str]]:
    """Titles and roles of each chain, folded and sorted."""
    held = roles.select(["article_id", "chain"]).append_column("title", roles["role"])
    both = pa.concat_tables([part.select(_TITLES.names).cast(_TITLES) for part in (numbered, held)])
    distinct = both.filter(pc.is_valid(both["title"])).group_by(_TITLES.names).aggregate([])
    found: dict[tuple[str, int], set[str]] = {}
    for article, chain, title in zip(*(distinct[name].to_pylist() for name in _TITLES.names), strict=True):
        found.setdefault((article, chain), set()).add(name_key(title))
    return {chain: sorted(titles - {""}) for chain, titles in found.items()}


def _chain(rows: list[tuple[Any, ...]]) -> tuple[str, str, list[str], list[int]]:
    """Type, fullest name, forms and their counts."""
    types: dict[str, int] = {}
    forms: dict[str, int] = {}
    for _, _, name, entity_type, count, _ in rows:
        types[entity_type] = types.get(entity_type, 0) + count
        forms[name] = forms.get(name, 0) + count
    entity_type = min(types, key=lambda one: (-types[one], one))
    return entity_type, fullest_name(forms, entity_type), list(forms), list(forms.values())


def fullest_name(forms: Mapping[str, int], entity_type: str) -> str:
    """The fullest form, then the one of most mentions; of a person's, among those that end in the commonest last word.

    The last word keeps out what a boundary error adds to a name.

    >>> fullest_name({"Comey": 20, "James B. Comey": 2, "James Comey Memos Released": 1}, "PERSON")
    'James B. Comey'
    """
    names = list(forms)
    if len(names) == 1:
        return names[0]
    if entity_type == "PERSON":
        weights: Counter[str] = Counter()
        for name, count in forms.items():
            weights[parse_person(name).surname] += count
        commonest = min(weights, key=lambda word: (-weights[word], word))
        ending = [name for name in names if parse_person(name).surname == commonest]
        names = ending if max(word_count(name, entity_type) for name in ending) > 1 else names
    return max(sorted(names), key=lambda name: (fullness(name, entity_type), forms[name]))


def fullness(name: str, entity_type: str) -> tuple[int, int]:
    """How much of a name is given: words that are no initials, then all words.

    >>> fullness("RB Bush", "PERSON") < fullness("Reggie Bush", "PERSON") < fullness("Reggie A. Bush", "PERSON")
    True
    """
    words = parse_person(name).words if entity_type == "PERSON" else parse_organisation(name).core
    return sum(len(word) > 1 for word in words), len(words)


def word_count(name: str, entity_type: str) -> int:
    """How many words of a name count: titles and particles of people, legal forms of companies do not."""
    return len(parse_person(name).words) if entity_type == "PERSON" else len(parse_organisation(name).core)
