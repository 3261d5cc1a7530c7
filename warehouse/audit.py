"""What the gates look at: each row with its flags, and whether rows that stay can be hurt by those that change."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from transforms.schemas import PER_ARTICLE, TABLES
from warehouse.delta import Delta, Deltas
from warehouse.diff import changed_parts
from warehouse.parts import part_name, part_of, read_column
from warehouse.store import MEMORY_LIMIT, SQL, part_files

AUDIT_ROWS = 20_000
LAST = "last_release"
Kept = Mapping[str, Collection[str]]
"""By table, the parts that were taken over from the last release."""


class Audit:
    """Audit queries over staged Parquet parts; tables that are not staged yet are empty.

    `last` is the release that parts were taken over from.
    """

    def __init__(self, parquet: Path, last: Path | None = None) -> None:
        self._parquet = parquet
        spill = str(parquet.parent / "spill")  # not the folder that the user happens to be in
        self._connection = duckdb.connect(config={"memory_limit": MEMORY_LIMIT, "temp_directory": spill})
        if last is not None:
            database = str(last / "dateline.duckdb").replace("'", "''")  # ATTACH takes no bound parameter
            self._connection.execute(f"ATTACH '{database}' AS {LAST} (READ_ONLY)")
            self._connection.execute("SET threads = 1")  # a few rows a table: sharing them out costs more than the work

    def rows(self, name: str, some: Collection[str] | pa.Table | None = None) -> Iterator[pa.Table]:
        """The audited rows of a table, or of some of its parts, or those given; at most 20,000 at a time, or none.

        Rows of an article lie in the part that its id chooses, and so does what they refer to there.
        """
        if some is not None and not len(some):
            return
        for parent in TABLES[name].references.values():
            is_cut = parent == "articles" and TABLES[name] in PER_ARTICLE and not isinstance(some, pa.Table)
            self._show(parent, some if is_cut else None)
        self._show(name, some)
        query = (SQL / "audits" / f"{name}.sql").read_text(encoding="utf-8")
        for batch in self._connection.sql(query).to_arrow_reader(AUDIT_ROWS):
            yield pa.Table.from_batches([batch])

    def _show(self, name: str, some: Collection[str] | pa.Table | None) -> None:
        """Have a table's name mean its staged parts, some of them, or these rows."""
        if isinstance(some, pa.Table):
            rows = some.append_column("part", pa.array([part_name(0)] * some.num_rows, pa.string()))
            self._connection.from_arrow(rows).create_view(name)
        elif files := [file for file in part_files(self._parquet, name) if some is None or Path(file).name in some]:
            found = self._connection.read_parquet(files, filename=True)
            found.project("*, parse_filename(filename) AS part").create_view(name)
        else:
            self._show(name, TABLES[name].empty())

    def is_intact(self, name: str, kept: Kept, deltas: Deltas) -> bool:
        """Whether all that staged rows of a table refer to, and that was there in the last release, is still there.

        Rows of the table that were not there may refer to what they like: they are looked at anyway.
        """
        for column, parent in TABLES[name].references.items():
            gone = gone_keys(parent, deltas.of(parent, kept[parent]))
            is_here = parent == "articles" and TABLES[name] in PER_ARTICLE  # in a part that is kept, or looked at
            if len(gone) and not is_here and self._is_in_kept(name, pa.table({column: gone}), kept[name]):
                return False
        return True

    def is_distinct(self, name: str, kept: Collection[str]) -> bool:
        """Whether no row in the other parts of a table has the key of one in the parts that are kept."""
        changed = [Path(file) for file in changed_parts(self._parquet / name, kept)]
        keys = pa.table({column: read_column(changed, column) for column in TABLES[name].key})
        return not keys.num_rows or not self._is_in_kept(name, keys, kept)

    def _is_in_kept(self, name: str, values: pa.Table, kept: Collection[str]) -> bool:
        """Whether a row has, in the columns of `values`, what one of them has: a kept row, if the table is in parts."""
        if TABLES[name] not in PER_ARTICLE:
            (column,) = values.column_names
            found = read_column([Path(file) for file in part_files(self._parquet, name)], column)
            return bool(pc.any(pc.is_in(found, value_set=values[column].combine_chunks())).as_py())
        wanted = self._connection.from_arrow(values).set_alias("wanted")
        condition = " AND ".join(f"old.{column} = wanted.{column}" for column in values.column_names)
        old = self._connection.table(f"{LAST}.{name}").set_alias("old").join(wanted, condition, how="semi")
        owners = old.project("article_id").distinct().fetchall()
        return any(part_name(part_of(article)) in kept for (article,) in owners)

    def close(self) -> None:
        """End the queries."""
        self._connection.close()


def gone_keys(name: str, delta: Delta) -> pa.ChunkedArray:
    """The keys, of one column, that rows of the last release had and none has now."""
    (key,) = TABLES[name].key
    return delta.gone[key].filter(pc.invert(pc.is_in(delta.gone[key], value_set=delta.come[key])))
