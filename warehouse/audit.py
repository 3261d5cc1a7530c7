"""What the gates look at: each row with its flags, and whether rows that stay can be hurt by those that change."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from transforms.schemas import PER_ARTICLE, TABLES
from warehouse.delta import OWNER, Delta, Deltas, Kept
from warehouse.parts import part_name, part_names, part_of, parts_of, read_column
from warehouse.store import MEMORY_LIMIT, SQL

AUDIT_ROWS = 20_000
PART = "part"
"""The column that says which part of its table a row lies in."""


class Audit:
    """Audit queries over staged Parquet parts; tables that are not staged yet are empty.

    What does not fit in memory is put into the folder `spill`. `is_small` says that few rows will be asked for.
    """

    def __init__(self, parquet: Path, spill: Path, is_small: bool = False) -> None:
        self._parquet = parquet
        self._connection = duckdb.connect(config={"memory_limit": MEMORY_LIMIT, "temp_directory": str(spill)})
        if is_small:
            self._connection.execute("SET threads = 1")  # sharing a few rows out costs more than the work

    def rows(self, name: str, some: Collection[str] | pa.Table | None = None) -> Iterator[pa.Table]:
        """The audited rows of a table, or of some of its parts, or those given; at most 20,000 at a time, or none.

        Rows of an article lie in the part that its id chooses, and so does what they refer to there.
        """
        if some is not None and not len(some):
            return
        for parent in TABLES[name].references.values():
            self._show(parent, owner_parts(name, some) if parent == "articles" else None)
        self._show(name, some)
        query = (SQL / "audits" / f"{name}.sql").read_text(encoding="utf-8")
        for batch in self._connection.sql(query).to_arrow_reader(AUDIT_ROWS):
            yield pa.Table.from_batches([batch])

    def _show(self, name: str, some: Collection[str] | pa.Table | None) -> None:
        """Have a table's name mean its staged parts, some of them, or these rows."""
        if isinstance(some, pa.Table):
            first = pa.repeat(part_name(0), some.num_rows)
            rows = some if PART in some.column_names else some.append_column(PART, first)
            self._connection.from_arrow(rows).create_view(name)
        elif files := self._files(name, some):
            found = self._connection.read_parquet(files, filename=True)
            found.project(f"*, parse_filename(filename) AS {PART}").create_view(name)
        else:
            self._show(name, TABLES[name].empty())

    def is_intact(self, name: str, kept: Kept, deltas: Deltas) -> bool:
        """Whether all that staged rows of a table refer to, and that was there in the last release, is still there.

        Rows of the table that were not there may refer to what they like: they are looked at anyway.
        """
        for column, parent in TABLES[name].references.items():
            delta = deltas.of(parent, kept[parent])
            gone = missing_keys(parent, delta.gone, delta.come)
            is_here = parent == "articles" and TABLES[name] in PER_ARTICLE  # in a part that is kept, or looked at
            if len(gone) and not is_here and self._is_there(name, column, gone):
                return False
        return True

    def is_distinct(self, name: str, kept: Collection[str], delta: Delta | None = None) -> bool:
        """Whether no row in the other parts of a table has the key of one in the parts that are kept.

        Where it is known what changed in those, only keys that are new are looked for.
        """
        changed = self._files(name, set(part_names(self._parquet / name)) - set(kept))
        if not kept or not changed:
            return True
        if OWNER in TABLES[name].key:  # an article's rows are in the part that its id chooses, and so are its keys
            owners = ((file, one) for file in changed for one in read_column([file], OWNER).unique().to_pylist())
            return all(part_name(part_of(article)) == Path(file).name for file, article in owners)
        (column,) = TABLES[name].key
        keys = read_column(changed, column) if delta is None else missing_keys(name, delta.come, delta.gone)
        return not self._is_there(name, column, keys, kept)

    def _is_there(self, name: str, column: str, values: pa.ChunkedArray, parts: Collection[str] | None = None) -> bool:
        """Whether a row of a table, or of some of its parts, has one of the values.

        The last release's DuckDB file has the rows, too; but whoever writes to it would keep us out, and we them.
        """
        if not len(values):
            return False
        found = read_column(self._files(name, parts), column)
        return bool(pc.any(pc.is_in(found, value_set=values.combine_chunks())).as_py())

    def _files(self, name: str, parts: Collection[str] | None) -> list[str]:
        names = part_names(self._parquet / name)
        return [f"{self._parquet / name}/{part}" for part in names if parts is None or part in parts]

    def close(self) -> None:
        """End the queries."""
        self._connection.close()


def missing_keys(name: str, rows: pa.Table, others: pa.Table) -> pa.ChunkedArray:
    """The keys, of one column, that rows have and others do not."""
    (key,) = TABLES[name].key
    return rows[key].filter(pc.invert(pc.is_in(rows[key], value_set=others[key])))


def owner_parts(name: str, some: Collection[str] | pa.Table | None) -> Collection[str] | None:
    """The parts that hold the articles of rows, or of the rows in some parts; None for all."""
    if isinstance(some, pa.Table):
        owners = (column for column, parent in TABLES[name].references.items() if parent == "articles")
        return {part for column in owners for part in parts_of(some[column]).unique().to_pylist()}
    return some if TABLES[name] in PER_ARTICLE else None
