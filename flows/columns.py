"""What resolve looks at, as compact Arrow columns: gathered from the memory article by article, part after part."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import numpy as np
import pyarrow as pa

from flows.corpus import Corpus, load_annotations
from transforms.article_reading import mention_id, quote_id
from warehouse.memory import Memory

STAGES = ("entities", "quotes", "shingles", "terms")
TEXT, NUMBER, DAY = pa.string(), pa.int32(), pa.date32()
SCHEMAS = {
    "mentions": pa.schema(
        {
            "mention_id": TEXT,
            "article_id": TEXT,
            "chain": NUMBER,
            "kind": TEXT,
            "entity_type": TEXT,
            "name": TEXT,
            "title": TEXT,
        }
    ),
    "roles": pa.schema({"article_id": TEXT, "chain": NUMBER, "role": TEXT}),
    "quotes": pa.schema({"quote_id": TEXT, "article_id": TEXT, "text": TEXT, "kind": TEXT, "chain": NUMBER}),
    "articles": pa.schema(
        {
            "article_id": TEXT,
            "headline": TEXT,
            "publisher": TEXT,
            "agency": TEXT,
            "published_earliest": DAY,
            "published_latest": DAY,
            "article_key": TEXT,
        }
    ),
}
ROWS_A_CHUNK = 50_000


class Columns:
    """Rows that become Arrow columns as they come."""

    def __init__(self, schema: pa.Schema) -> None:
        self._schema = schema
        self._rows: list[tuple[Any, ...]] = []
        self._chunks: list[pa.Table] = []

    def add(self, *row: object) -> None:
        """One row more."""
        self._rows.append(row)
        if len(self._rows) >= ROWS_A_CHUNK:
            self._flush()

    def table(self) -> pa.Table:
        """All rows so far."""
        self._flush()
        return pa.concat_tables(self._chunks).combine_chunks()

    def _flush(self) -> None:
        columns = list(zip(*self._rows, strict=True)) or [()] * len(self._schema)
        arrays = [pa.array(values, type=f.type) for values, f in zip(columns, self._schema, strict=True)]
        self._chunks.append(pa.Table.from_arrays(arrays, schema=self._schema))
        self._rows.clear()


@dataclass
class CorpusColumns:
    """The corpus as resolve sees it; `shingles` and `terms` go with the rows of `articles`."""

    mentions: pa.Table
    roles: pa.Table
    quotes: pa.Table
    articles: pa.Table
    shingles: list[Any] = field(default_factory=list)
    terms: list[Any] = field(default_factory=list)


def gather(corpus: Corpus, memory: Memory) -> CorpusColumns:
    """The compact columns of all articles, in the order of their parts."""
    columns = {name: Columns(schema) for name, schema in SCHEMAS.items()}
    shingles, terms = [], []
    for one in corpus.in_order:
        known = load_annotations(corpus, memory, one, STAGES)
        header = memory.article(one.article_key)
        days = (header.published.earliest, header.published.latest) if header.published else (None, None)
        columns["articles"].add(
            one.article_id, header.headline, header.publisher, header.agency, *days, one.article_key
        )
        shingles.append(known.get("shingles", np.empty(0, np.uint64)))
        terms.append(known.get("terms"))
        _add_annotations(columns, one.article_id, known, header.text)
    tables = {name: gathered.table() for name, gathered in columns.items()}
    return CorpusColumns(**tables, shingles=shingles, terms=terms)


def _add_annotations(columns: dict[str, Columns], article_id: str, known: dict[str, Any], text: str) -> None:
    entities = known.get("entities")
    for m in entities.mentions if entities else ():
        columns["mentions"].add(mention_id(article_id, m), article_id, m.chain, m.kind, m.entity_type, m.name, m.title)
    for r in entities.roles if entities else ():
        columns["roles"].add(article_id, r.chain, r.role)
    for q in known.get("quotes", ()):
        content = text[q.char_start : q.char_end]
        columns["quotes"].add(quote_id(article_id, q), article_id, content, q.kind, q.speaker_chain)
