"""`dateline query`: the rows of an SQL query, for people or for other programs."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pyarrow as pa
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from flows.commands.errors import UsageError
from flows.commands.warehouse_file import ask

READABLE_WIDTH = 20
"""Narrower than this, in characters, text in a column is no pleasure to read."""


def as_text(value: object) -> str:
    """A value as a person reads it; nothing for NULL."""
    if value is None:
        return ""
    return ", ".join(map(as_text, value)) if isinstance(value, list) else str(value)


def print_table(out: Console, rows: pa.Table) -> None:
    """A table drawn to the width of the terminal; where that is too narrow for the columns, row by row."""
    cells = [[as_text(value) for value in row.values()] for row in rows.to_pylist()]
    columns = zip(rows.column_names, *cells, strict=True)
    widths = [min(READABLE_WIDTH, max(cell_len(line) for line in column)) for column in columns]
    draw = draw_grid if sum(widths) + 3 * len(widths) + 1 <= out.width else draw_rows
    draw(out, rows.schema, cells)
    out.print(f"{rows.num_rows:,} row{'' if rows.num_rows == 1 else 's'}", style="dim")


def draw_grid(out: Console, schema: pa.Schema, cells: Sequence[Sequence[str]]) -> None:
    """A line a row, a column a column; numbers at the right."""
    drawn = Table(header_style="bold", row_styles=["", "dim"])
    for field in schema:
        is_number = pa.types.is_integer(field.type) or pa.types.is_floating(field.type)
        drawn.add_column(field.name, justify="right" if is_number else "left", overflow="fold")
    for row in cells:
        drawn.add_row(*map(Text, row))
    out.print(drawn)


def draw_rows(out: Console, schema: pa.Schema, cells: Sequence[Sequence[str]]) -> None:
    """A block a row, a line a column that is known."""
    for number, row in enumerate(cells, 1):
        block = Table.grid(padding=(0, 2))
        for name, value in zip(schema.names, row, strict=True):
            if value:
                block.add_row(Text(name, style="bold"), Text(value))
        out.rule(Text(str(number)), align="left", style="dim")
        out.print(block)


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
    if not sql.strip():
        raise UsageError('an empty query; to see what there is: dateline query "SHOW TABLES"')
    FORMATS[form](out, ask(warehouse, sql))
