"""Finding and asking the DuckDB file, with errors that say what to do."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa

from flows.commands.errors import UsageError
from warehouse.store import QueryFailedError, run_query


def database_in(warehouse: Path) -> Path:
    """The DuckDB file of a warehouse folder (or the file itself, when that is named)."""
    file = warehouse if warehouse.is_file() else warehouse / "dateline.duckdb"
    if not file.is_file():
        raise UsageError(f"{file}: no warehouse here.\nMake one with `dateline ingest`, or name its folder.")
    return file


def ask(warehouse: Path, sql: str, parameters: Sequence[object] = ()) -> pa.Table:
    """The rows of a query."""
    try:
        return run_query(database_in(warehouse), sql, parameters)
    except QueryFailedError as error:
        raise UsageError(str(error)) from error
