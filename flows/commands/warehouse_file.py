"""Finding and asking the DuckDB file, with errors that say what to do."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pyarrow as pa

from warehouse.store import QueryFailedError, run_query


class NoWarehouseError(Exception):
    """There is no warehouse at the place named."""


class QueryError(Exception):
    """DuckDB does not take the query."""


def database_in(warehouse: Path) -> Path:
    """The DuckDB file of a warehouse folder (or the file itself, when that is named)."""
    file = warehouse if warehouse.is_file() else warehouse / "dateline.duckdb"
    if not file.is_file():
        raise NoWarehouseError(f"{file}: no warehouse here.\nMake one with `dateline ingest`, or name its folder.")
    return file


def ask(warehouse: Path, sql: str, parameters: Sequence[object] = ()) -> pa.Table:
    """The rows of a query."""
    try:
        return run_query(database_in(warehouse), sql, parameters)
    except QueryFailedError as error:
        raise QueryError(str(error)) from error
