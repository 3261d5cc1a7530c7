"""The DuckDB file of the next release: the last one brought up to date row by row, or built anew from Parquet.

Both end with the same rows. What is brought up to date costs what changed, and a copy of the file. It has room that is
not used, and rows that are gone and still take room: beyond a limit it is built anew.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

import duckdb

from warehouse.delta import Deltas
from warehouse.diff import RowChanges, changed_parts, count_changes
from warehouse.store import MEMORY_LIMIT, SQL, build_database

FILE = "dateline.duckdb"
MOST_BYTES = 32_000_000
"""Of a table's changed parts; with more of them a new file is as quick, and takes less memory to write."""

MOST_GROWTH = 2.0
"""Times the size that the file had when it was last new; after a small change it has up to 1.6 times, and stays so."""
ROOM_BYTES = 4_000_000
"""On top of that: what changes in a small file is most of it, and is written beside what it replaces."""

FEW_ROWS: dict[str, str | bool | int | float | list[str]] = {
    "memory_limit": MEMORY_LIMIT,
    "threads": 1,  # a few rows a table: sharing them out costs more than the work
    "max_vacuum_tasks": 0,  # new rows go beside the others, which are not written again to close the gaps between them
}
"""How DuckDB brings a file up to date."""

Untouched = Mapping[str, Sequence[str]]
"""For each table, the parts that are one file in both releases."""


class Update:
    """The last release's file, copied, with the rows that changed put in the place of those they replace.

    `built_bytes` is the size that the file had when it was last new.
    """

    def __init__(self, deltas: Deltas, last: Path, parquet: Path, target: Path, built_bytes: int) -> None:
        self._deltas, self._parquet, self._target = deltas, parquet, target
        self.built_bytes = built_bytes or (last / FILE).stat().st_size
        self._is_sound = True  # as long as what was to go was there
        shutil.copyfile(last / FILE, target)
        self._connection = duckdb.connect(str(target), config=FEW_ROWS)
        self._row_counts = dict(self._connection.execute((SQL / "row_counts.sql").read_text("utf-8")).fetchall())

    def bring(self, name: str, untouched: Sequence[str]) -> RowChanges:
        """Bring one table up to date: what changed in it."""
        delta = self._deltas.of(name, untouched)
        if delta.gone.num_rows or delta.come.num_rows:
            script = (SQL / "updates" / f"{name}.sql").read_text(encoding="utf-8")
            delete, insert = self._connection.extract_statements(script)
            for view, rows, statement in (("gone", delta.gone, delete), ("come", delta.come, insert)):
                self._connection.register(view, rows)
                self._is_sound &= self._connection.execute(statement).fetchall() == [(rows.num_rows,)]
        return RowChanges(delta.added, delta.removed, self._row_counts[name] - delta.removed)

    @property
    def is_half_empty(self) -> bool:
        """Whether rows that are gone have left more room in the file than there are rows."""
        free, used = self._connection.sql("SELECT free_blocks, used_blocks FROM pragma_database_size()").fetchall()[0]
        return bool(free > used)

    @property
    def is_too_large(self) -> bool:
        """Whether the file has grown beyond the limit."""
        return self._target.stat().st_size > MOST_GROWTH * self.built_bytes + ROOM_BYTES

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: TracebackType | BaseException | None) -> None:
        if kind is None:
            self._connection.execute("CHECKPOINT")
        self.close()
        if kind is None and (self.is_too_large or not self._is_sound):
            self.built_bytes = rebuild(self._parquet, self._target)


class Rebuild:
    """A new file, written from all parts when everything is staged."""

    def __init__(self, last: Path | None, parquet: Path, target: Path) -> None:
        self._last, self._parquet, self._target = last, parquet, target
        self.built_bytes = 0

    def bring(self, name: str, untouched: Sequence[str]) -> RowChanges:
        """What changed in one table."""
        old = self._last / "parquet" / name if self._last else None
        return count_changes(name, old, self._parquet / name, untouched)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: TracebackType | BaseException | None) -> None:
        if kind is None:
            self.built_bytes = rebuild(self._parquet, self._target)


def rebuild(parquet: Path, target: Path) -> int:
    """Write the file anew, whatever is there; its size in bytes."""
    target.unlink(missing_ok=True)
    build_database(parquet, target)
    return target.stat().st_size


def next_database(
    last: Path | None, parquet: Path, target: Path, untouched: Untouched, deltas: Deltas | None, built_bytes: int
) -> Update | Rebuild:
    """The quickest way to the file: an update where little changed; never where there are no deltas to go by.

    `built_bytes` is the size that the last release's file had when it was last new; 0 where nobody knows.
    """
    is_usable = last is not None and (last / FILE).is_file()
    if deltas and last and is_usable and _is_small(last / "parquet", parquet, untouched):
        update = Update(deltas, last, parquet, target, built_bytes)
        if not update.is_half_empty:
            return update
        update.close()
        target.unlink()
    return Rebuild(last, parquet, target)


def _is_small(last: Path, parquet: Path, untouched: Untouched) -> bool:
    return all(
        sum(os.stat(part).st_size for part in changed_parts(folder / name, parts)) <= MOST_BYTES
        for name, parts in untouched.items()
        for folder in (last, parquet)
    )
