"""A failing row in a line of text: the file, the place, the words, and the value that was not expected."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pyarrow as pa

from expectations.derived import required_columns
from transforms.schemas import TABLES

LONGEST = 60
LABELS = ("text", "name", "headline", "detail")


def describe_row(rows: pa.Table, place: int, table: str, column: str) -> str:
    """One line for the row at `place`; `column` is what the expectation is about, `*` for the whole row.

    >>> rows = pa.table({"path": ["a.txt"], "char_start": [3], "char_end": [8], "text": ["Niger"]})
    >>> describe_row(rows, 0, "sentences", "char_end")
    'a.txt, characters 3 to 8: “Niger”; char_end is 8'
    """
    row = rows.slice(place, 1).to_pylist()[0]
    parts = (_where(row, table), _label(row, table))
    return "; ".join([": ".join(part for part in parts if part), *_values(row, table, column)])


def shorten(text: str) -> str:
    """At most 60 characters of a text, on one line.

    >>> shorten("two\\nlines")
    'two lines'
    """
    line = " ".join(text[: 4 * LONGEST].split())
    return line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"


def _where(row: dict[str, Any], table: str) -> str:
    keys = ", ".join(f"{name} {row.get(name)}" for name in TABLES[table].key)
    where = row.get("path") or keys
    if row.get("char_start") is not None:
        return f"{where}, characters {row['char_start']} to {row.get('char_end')}"
    return str(where)


def _label(row: dict[str, Any], table: str) -> str:
    labels = LABELS if TABLES[table].has_spans else LABELS[1:]
    label = next((row[name] for name in labels if row.get(name)), None)
    return f"“{shorten(str(label))}”" if label else ""


def _values(row: dict[str, Any], table: str, column: str) -> Iterator[str]:
    if column == "*":
        yield from (f"{name} is missing" for name in required_columns(table) if row.get(name) is None)
    shown = {"path", "text"} if TABLES[table].has_spans else {"path"}
    for name in column.split(", "):
        if name in row and name not in shown:
            value = row[name]
            yield f"{name} is {'missing' if value is None else shorten(str(value))}"
