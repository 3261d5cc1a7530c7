"""`dateline query`: the rows of an SQL query, for people or for other programs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
from rich.console import Console
from rich.table import Table
from rich.text import Text

from flows.commands.errors import UsageError
from flows.commands.warehouse_file import ask


def as_text(value: object) -> str:
    """A value as a person reads it; nothing for NULL."""
    if value is None:
        return ""
    return ", ".join(map(as_text, value)) if isinstance(value, list) else str(value)


def print_table(out: Console, rows: pa.Table) -> None:
    """A table drawn to the width of the terminal."""
    numeric = [pa.types.is_integer(f.type) or pa.types.is_floating(f.type) for f in rows.schema]
    drawn = Table(header_style="bold", row_styles=["", "dim"])
    for name, is_number in zip(rows.column_names, numeric, strict=True):
        drawn.add_column(name, justify="right" if is_number else "left", overflow="fold")
    for row in rows.to_pylist():
        drawn.add_row(*(Text(as_text(value)) for value in row.values()))
    out.print(drawn)
    out.print(f"{rows.num_rows:,} row{'' if rows.num_rows == 1 else 's'}", style="dim")


def print_csv(out: Console, rows: pa.Table) -> None:
    """RFC 4180 with a header line."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(rows.column_names)
    writer.writerows([as_text(value) for value in row.values()] for row in rows.to_pylist())
    out.file.write(text.getvalue())


def print_json(out: Console, rows: pa.Table) -> None:
    """A list of objects; dates in ISO 8601."""
    out.file.write(json.dumps(rows.to_pylist(), ensure_ascii=False, default=str, indent=1) + "\n")


def print_markdown(out: Console, rows: pa.Table) -> None:
    """A GitHub table."""
    lines = [rows.column_names, ["---"] * rows.num_columns]
    lines += [[as_text(v).replace("|", "\\|").replace("\n", " ") for v in row.values()] for row in rows.to_pylist()]
    out.file.write("".join(f"| {' | '.join(line)} |\n" for line in lines))


FORMATS: dict[str, Callable[[Console, pa.Table], None]] = {
    "table": print_table,
    "csv": print_csv,
    "json": print_json,
    "markdown": print_markdown,
}


def run(out: Console, warehouse: Path, sql: str, form: str) -> None:
    """Ask and print."""
    if form not in FORMATS:
        raise UsageError(f"--format {form}: unknown; expected one of {', '.join(FORMATS)}")
    FORMATS[form](out, ask(warehouse, sql))
