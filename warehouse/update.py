"""The DuckDB file of the next release: the last one brought up to date row by row, or built anew from Parquet.

Both end with the same rows. What is brought up to date costs what changed, and a copy of the file.
"""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import duckdb

from transforms.schemas import PER_ARTICLE, TABLES
from warehouse.delta import find_delta
from warehouse.diff import RowChanges, changed_parts, count_changes, count_rows
from warehouse.parts import read_files
from warehouse.store import MEMORY_LIMIT, SQL, build_database

FILE = "dateline.duckdb"
MOST_ROWS = 500_000
"""Rows of a table's changed parts; with more of them a new file is as quick, and takes less memory to write."""

Untouched = Mapping[str, Sequence[str]]
"""For each table, the parts that are one file in both releases."""


class Update:
    """The last release's file, copied, with the rows that changed put in the place of those they replace."""

    def __init__(self, last: Path, parquet: Path, target: Path) -> None:
        self._last, self._parquet = last / "parquet", parquet
        shutil.copyfile(last / FILE, target)
        self._connection = duckdb.connect(str(target))
        self._connection.execute(f"SET memory_limit = '{MEMORY_LIMIT}'")
        self._connection.execute("SET threads = 1")  # a few rows a table: sharing them out costs more than the work

    def bring(self, name: str, untouched: Sequence[str]) -> RowChanges:
        """Bring one table up to date: what changed in it."""
        table = TABLES[name]
        old, new = (read_files(name, changed_parts(folder / name, untouched)) for folder in (self._last, self._parquet))
        delta = find_delta(old, new, table.key)
        (rows_before,) = self._connection.table(name).count("*").fetchall()[0]
        if delta.gone.num_rows or delta.come.num_rows:
            replaced = delta.of_whole_articles(old, new) if table in PER_ARTICLE else delta
            self._connection.register("gone", replaced.gone)
            self._connection.register("come", replaced.come)
            self._connection.execute((SQL / "updates" / f"{name}.sql").read_text(encoding="utf-8"))
        return RowChanges(delta.come.num_rows, delta.gone.num_rows, rows_before - delta.gone.num_rows)

    @property
    def is_half_empty(self) -> bool:
        """Whether rows that are gone have left more room in the file than there are rows."""
        free, used = self._connection.sql("SELECT free_blocks, used_blocks FROM pragma_database_size()").fetchall()[0]
        return bool(free > used)

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: TracebackType | BaseException | None) -> None:
        if kind is None:
            self._connection.execute("CHECKPOINT")
        self.close()


class Rebuild:
    """A new file, written from all parts when everything is staged."""

    def __init__(self, last: Path | None, parquet: Path, target: Path) -> None:
        self._last, self._parquet, self._target = last, parquet, target

    def bring(self, name: str, untouched: Sequence[str]) -> RowChanges:
        """What changed in one table."""
        old = self._last / "parquet" / name if self._last else None
        return count_changes(name, old, self._parquet / name, untouched)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: TracebackType | BaseException | None) -> None:
        if kind is None:
            build_database(self._parquet, self._target)


def next_database(
    last: Path | None, parquet: Path, target: Path, untouched: Untouched, is_same_code: bool
) -> Update | Rebuild:
    """The quickest way to the file: an update where the last file is of the same code and little of it changes."""
    if (
        last is not None
        and is_same_code
        and (last / FILE).is_file()
        and _is_small(last / "parquet", parquet, untouched)
    ):
        update = Update(last, parquet, target)
        if not update.is_half_empty:
            return update
        update.close()
        target.unlink()
    return Rebuild(last, parquet, target)


def _is_small(last: Path, parquet: Path, untouched: Untouched) -> bool:
    return all(
        count_rows(changed_parts(folder / name, parts)) <= MOST_ROWS
        for name, parts in untouched.items()
        for folder in (last, parquet)
    )
