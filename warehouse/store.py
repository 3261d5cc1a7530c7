"""The DuckDB file: built from the Parquet parts, audited before it is published, queried afterwards."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import duckdb
import pyarrow as pa

from transforms.schemas import TABLES

STORAGE_ERRORS: tuple[type[Exception], ...] = (OSError, sqlite3.OperationalError, duckdb.IOException)
"""What a full or failing disk raises, whoever writes."""
DAMAGE_ERRORS: tuple[type[Exception], ...] = (sqlite3.DatabaseError, duckdb.InvalidInputException, pa.ArrowInvalid)
"""What files raise that are not what was written."""

SQL = Path(__file__).parent / "sql"
MEMORY_LIMIT = "1GB"
AUDIT_ROWS = 200_000


def build_database(parquet: Path, target: Path) -> None:
    """Write a DuckDB file with every table of the Parquet folder, keyed and commented, and all views and macros."""
    with duckdb.connect(str(target)) as connection:
        connection.execute(f"SET memory_limit = '{MEMORY_LIMIT}'")
        for name in TABLES:
            connection.execute((SQL / "tables" / f"{name}.sql").read_text(encoding="utf-8"))
            connection.read_parquet(_parts(parquet, name)).insert_into(name)
        for path in objects("macros") + objects("views"):
            connection.execute(path.read_text(encoding="utf-8"))
        connection.execute("CHECKPOINT")


def objects(kind: str) -> list[Path]:
    """The SQL files of the views or macros, in the order in which they may be created."""
    return sorted((SQL / kind).glob("*.sql"))


class QueryFailedError(Exception):
    """DuckDB does not take a query: its message."""


class Audit:
    """Audit queries over staged Parquet parts; tables that are not staged yet are empty."""

    def __init__(self, parquet: Path) -> None:
        self._connection = duckdb.connect()
        self._connection.execute(f"SET memory_limit = '{MEMORY_LIMIT}'")
        for name, table in TABLES.items():
            if any((parquet / name).glob("*.parquet")):
                self._connection.read_parquet(_parts(parquet, name)).create_view(name)
            else:
                self._connection.from_arrow(table.empty()).create(name)

    def rows(self, name: str) -> Iterator[pa.Table]:
        """The audited rows of a table, at most 200,000 at a time; one empty table when there are none."""
        query = (SQL / "audits" / f"{name}.sql").read_text(encoding="utf-8")
        reader = self._connection.sql(query).to_arrow_reader(AUDIT_ROWS)
        batches = 0
        for batch in reader:
            batches += 1
            yield pa.Table.from_batches([batch])
        if not batches:
            yield reader.schema.empty_table()

    def close(self) -> None:
        """End the queries."""
        self._connection.close()


@contextmanager
def open_readonly(database: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection that can only read, and only this file: nothing else on the disk or the network."""
    with duckdb.connect(str(database), read_only=True) as connection:
        connection.execute("SET enable_external_access = false")
        yield connection


def run_query(database: Path, sql: str, parameters: Sequence[object] = ()) -> pa.Table:
    """The result of one query; QueryFailedError when it is wrong."""
    try:
        with open_readonly(database) as connection:
            result = connection.sql(sql, params=list(parameters))
            return result.to_arrow_table() if result is not None else pa.table({})
    except duckdb.Error as error:
        raise QueryFailedError(str(error)) from error


def read_question(name: str) -> str:
    """The SQL of a question that the commands ask, sql/questions/NAME.sql."""
    return (SQL / "questions" / f"{name}.sql").read_text(encoding="utf-8")


def _parts(parquet: Path, name: str) -> list[str]:
    return [str(path) for path in sorted((parquet / name).glob("*.parquet"))]
