"""How the rows of one version of a table differ from those of another."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from transforms.schemas import TABLES
from warehouse.parts import part_names

SQL = Path(__file__).parent / "sql"


@dataclass(frozen=True)
class RowChanges:
    """Rows that are new or have new content, that are gone or had other content, and that stayed."""

    added: int
    removed: int
    kept: int

    @property
    def rows_now(self) -> int:
        """The rows of the new version."""
        return self.added + self.kept


def count_changes(name: str, old: Path | None, new: Path, untouched: Sequence[str]) -> RowChanges:
    """Changes from one Parquet folder of a table to another; parts named in `untouched` are one file in both."""
    same = count_rows(str(new / part) for part in untouched)
    before, after = changed_parts(old, untouched), changed_parts(new, untouched)
    rows_before, rows_after = count_rows(before), count_rows(after)
    if before and pq.read_schema(before[0]).names != TABLES[name].schema.names:  # an earlier version of Dateline
        return RowChanges(rows_after, 0, same)
    if not rows_before or not rows_after:
        return RowChanges(rows_after, rows_before, same)
    added, removed, total = compare(name, before, after, "count_changes").to_pylist()[0].values()
    return RowChanges(added, removed, same + total - added)


def count_rows(files: Iterable[str]) -> int:
    """The rows of Parquet files, from their footers."""
    return sum(pq.read_metadata(file).num_rows for file in files)


def changed_rows(name: str, old: Path, new: Path) -> pa.Table:
    """The rows of a table that came (`change` is +) and went (-) from one Parquet folder to another, sorted."""
    rows = compare(name, changed_parts(old, ()), changed_parts(new, ()), "changed_rows")
    return rows.sort_by([*((column, "ascending") for column in TABLES[name].key), ("change", "descending")])


def compare(name: str, before: Sequence[str], after: Sequence[str], question: str) -> pa.Table:
    """The answer of sql/QUESTION.sql about two sets of Parquet files of a table."""
    with TemporaryDirectory() as spill, duckdb.connect(config={"temp_directory": spill}) as connection:
        for view, files in (("old_rows", before), ("new_rows", after)):
            rows = connection.read_parquet(list(files)) if files else connection.from_arrow(TABLES[name].empty())
            rows.create_view(view)
        return connection.sql((SQL / f"{question}.sql").read_text(encoding="utf-8")).to_arrow_table()


def changed_parts(folder: Path | None, untouched: Collection[str]) -> list[str]:
    """The parts of a table that are not named."""
    names = part_names(folder) if folder is not None else []
    return [f"{folder}/{name}" for name in names if name not in untouched]
