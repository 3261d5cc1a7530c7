"""A good row of every table, to be broken one column at a time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from typing import Any

import pyarrow as pa
import pytest

from expectations.suites import SUITES
from transforms.schemas import TABLES

TODAY = date(2026, 11, 22)
GOOD: dict[str, Any] = {
    "path": "2024/niamey.txt",
    "text": "ليلى said 🙂 on Wednesday",
    "sha256": "ab" * 32,
    "char_start": 0,
    "char_end": 24,
    "body_start": 5,
    "body_end": 9,
    "published_basis": "header",
    "language": "en",
    "timex_type": "DATE",
    "timex_value": "2024-09-18",
    "entity_type": "PERSON",
    "country_code": "NE",
    "stage": "read",
    "status": "published",
    "polarity": "neutral",
    "operation": "replaced",
    "role_a": "origin",
    "role_b": "copy",
    "severity": "info",
    "article_id_b": "f" * 16,
    "start_a": 0,
    "end_a": 2,
    "text_a": "🙂 ",
    "start_b": 5,
    "end_b": 7,
    "text_b": "é,",
}
KINDS = {"paragraphs": "body", "mentions": "name", "quotes": "direct", "text_reuse": "near"}
BY_TYPE: dict[pa.DataType, Any] = {
    pa.string(): "0123456789abcdef",
    pa.int32(): 1,
    pa.int64(): 1,
    pa.float64(): 0.5,
    pa.bool_(): True,
    pa.date32(): date(2024, 9, 18),
    pa.timestamp("us"): datetime(2024, 9, 18, 12),
    pa.list_(pa.string()): ["Nadia Wyatt"],
}

Rows = Callable[..., pa.Table]


@pytest.fixture(scope="session")
def rows() -> Rows:
    """Makes two good rows of a table and, after them, one with other values."""
    return make_rows


def make_rows(table: str, **changes: Any) -> pa.Table:
    """Two good rows as an audit yields them, then a third one where `changes` are given."""
    row = {field.name: GOOD.get(field.name, BY_TYPE[field.type]) for field in TABLES[table].columns}
    row |= {"path": GOOD["path"]} | dict.fromkeys(SUITES[table].computed_columns, True)
    if "kind" in row:
        row["kind"] = KINDS[table]
    own = {field.name: field.type for field in TABLES[table].columns}
    types = {name: own.get(name, pa.string() if name == "path" else pa.bool_()) for name in row}
    return pa.Table.from_pylist([row, row] + [row | changes] * bool(changes), schema=pa.schema(types))
