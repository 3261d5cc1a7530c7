"""Whether two stores of the same tables hold the same rows, whatever their order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import duckdb

from transforms.schemas import TABLES
from warehouse.store import MEMORY_LIMIT, READING_ERRORS, part_files

DIGEST = "count(*), coalesce(sum(hash(rows)::HUGEINT), 0)"


@dataclass(frozen=True)
class Content:
    """What a table holds: how many rows, and the sum of their digests; or why it cannot be read."""

    rows: int = 0
    digest: int = 0
    fault: str = ""


def compare_tables(database: Path, parquet: Path) -> Iterator[tuple[str, Content, Content]]:
    """The tables of a DuckDB file that are not those of a Parquet folder, or cannot be read, with what both hold.

    Rows are summed up one by one: memory does not grow with them. Raises duckdb.Error for a file that is no database.
    """
    with duckdb.connect(str(database), read_only=True, config={"memory_limit": MEMORY_LIMIT}) as connection:
        for name in TABLES:
            stored = _content(partial(connection.table, name))
            published = _content(partial(connection.read_parquet, part_files(parquet, name)))
            if stored != published or stored.fault:
                yield name, stored, published


def _content(table: Callable[[], duckdb.DuckDBPyRelation]) -> Content:
    try:
        rows, digest = table().set_alias("rows").aggregate(DIGEST).fetchall()[0]
        return Content(int(rows), int(digest))
    except READING_ERRORS as error:
        return Content(fault=str(error) or type(error).__name__)
