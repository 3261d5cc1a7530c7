"""The DuckDB file: built from the Parquet parts, queried afterwards."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pyarrow as pa

from transforms.schemas import TABLES
from warehouse.parts import part_names

STORAGE_ERRORS: tuple[type[Exception], ...] = (
    OSError,
    sqlite3.OperationalError,
    duckdb.OperationalError,
    duckdb.FatalException,  # in the midst of a checkpoint
)
"""What a full or failing disk raises, whoever writes."""
DAMAGE_ERRORS: tuple[type[Exception], ...] = (sqlite3.DatabaseError, duckdb.InvalidInputException, pa.ArrowInvalid)
"""What files raise that are not what was written."""
READING_ERRORS: tuple[type[Exception], ...] = (OSError, duckdb.Error, *DAMAGE_ERRORS)
"""What a release raises that cannot be read."""

SQL = Path(__file__).parent / "sql"
MEMORY_LIMIT = "1GB"


def build_database(parquet: Path, target: Path) -> None:
    """Write a DuckDB file with every table of the Parquet folder, keyed and commented, and all views and macros."""
    with duckdb.connect(str(target)) as connection:
        connection.execute(f"SET memory_limit = '{MEMORY_LIMIT}'")
        for name in TABLES:
            connection.execute((SQL / "tables" / f"{name}.sql").read_text(encoding="utf-8"))
            connection.read_parquet(part_files(parquet, name)).insert_into(name)
        for path in objects("macros") + objects("views"):
            connection.execute(path.read_text(encoding="utf-8"))
        connection.execute("CHECKPOINT")


def objects(kind: str) -> list[Path]:
    """The SQL files of the views or macros, in the order in which they may be created."""
    return sorted((SQL / kind).glob("*.sql"))


class QueryFailedError(Exception):
    """DuckDB does not take a query: its message."""


@contextmanager
def open_readonly(database: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection that can only read, and only this file: nothing else on the disk or the network."""
    with _connect(database) as connection:
        connection.execute("SET enable_external_access = false")
        yield connection


def _connect(database: Path) -> duckdb.DuckDBPyConnection:
    try:
        return duckdb.connect(str(database), read_only=True)
    except duckdb.Error as error:
        advice = "A damaged warehouse is written again by the next `dateline ingest`."
        raise QueryFailedError(f"{database}: cannot be opened: {error}\n{advice}") from error


def run_query(database: Path, sql: str, parameters: Sequence[object] = ()) -> pa.Table:
    """The result of one query; QueryFailedError when it is wrong, or more than one."""
    try:
        with open_readonly(database) as connection:
            if (count := len(connection.extract_statements(sql))) > 1:
                raise QueryFailedError(f"{count} queries: give one at a time")
            result = connection.sql(sql, params=list(parameters))
            return result.to_arrow_table() if result is not None else pa.table({})
    except duckdb.Error as error:
        raise QueryFailedError(str(error)) from error


def read_question(name: str) -> str:
    """The SQL of a question that the commands ask, sql/questions/NAME.sql."""
    return (SQL / "questions" / f"{name}.sql").read_text(encoding="utf-8")


def part_files(parquet: Path, name: str) -> list[str]:
    """The parts of a table."""
    return [f"{parquet / name}/{part}" for part in part_names(parquet / name)]
