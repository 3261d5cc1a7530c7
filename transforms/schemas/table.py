"""How a table of the contract is declared: an Arrow schema whose metadata carries comments, key and references."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field

import pyarrow as pa

TEXT, INTEGER, BIGINT, REAL, FLAG, DAY = pa.string(), pa.int32(), pa.int64(), pa.float64(), pa.bool_(), pa.date32()
TIMESTAMP = pa.timestamp("us")
TEXTS = pa.list_(pa.string())


@dataclass(frozen=True)
class Table:
    """One table: what it holds, its primary key, and which columns point at which table's key."""

    name: str
    comment: str
    key: tuple[str, ...]
    columns: tuple[pa.Field, ...]
    references: Mapping[str, str] = field(default_factory=dict)

    @property
    def schema(self) -> pa.Schema:
        """The Arrow schema; comments, key and references are in its metadata and so in every Parquet file."""
        metadata = {"comment": self.comment, "key": json.dumps(self.key), "references": json.dumps(self.references)}
        return pa.schema(self.columns, metadata=metadata)

    @property
    def has_spans(self) -> bool:
        """Whether its rows point at characters of an article's text."""
        return any(column.name == "char_start" for column in self.columns)

    def empty(self) -> pa.Table:
        """The table without rows."""
        return self.schema.empty_table()


def column(name: str, kind: pa.DataType, comment: str) -> pa.Field:
    """A column that may be NULL, which means unknown."""
    return pa.field(name, kind, nullable=True, metadata={"comment": comment})


def required(name: str, kind: pa.DataType, comment: str) -> pa.Field:
    """A column that is never NULL."""
    return pa.field(name, kind, nullable=False, metadata={"comment": comment})


ARTICLE_ID = required("article_id", TEXT, "The article: articles.article_id")
SPAN = (
    required("char_start", INTEGER, "First character in articles.text, counted in code points from 0"),
    required("char_end", INTEGER, "One past the last character in articles.text"),
    required("text", TEXT, "The characters of articles.text from char_start to char_end"),
)
RUN_ID = required("run_id", TEXT, "The run that wrote the row: runs.run_id")
