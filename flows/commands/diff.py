"""`dateline diff`: what the last run changed."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console

from flows.commands.errors import UsageError
from flows.commands.query import print_table
from flows.commands.warehouse_file import ask, database_in
from transforms.schemas import TABLES
from warehouse.diff import changed_rows
from warehouse.releases import Releases
from warehouse.store import read_question


def run(out: Console, warehouse: Path, table: str | None) -> None:
    """Print changes by table, or the rows of one table that came and went."""
    if table is None:
        print_table(out, ask(database_in(warehouse), read_question("last_changes")))
        return
    if table not in TABLES:
        raise UsageError(f"{table}: no such table; the tables are {', '.join(TABLES)}")
    releases = Releases(warehouse)
    current, before = releases.current, releases.before_current
    if current is None or before is None:
        raise UsageError(
            f"{warehouse}: no earlier warehouse is kept to compare with.\n"
            "Run `dateline ingest` again after a change; DATELINE_KEEP_RELEASES says how many are kept."
        )
    print_table(out, changed_rows(table, before / "parquet" / table, current / "parquet" / table))
