"""What the gates look at: each row with its flags, and whether rows that stay can be hurt by those that change."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.compute as pc

from transforms.schemas import PER_ARTICLE, TABLES
from warehouse.delta import OWNER, Delta, Deltas
from warehouse.diff import changed_parts
from warehouse.parts import part_name, part_of, read_column
from warehouse.store import MEMORY_LIMIT, SQL, part_files

AUDIT_ROWS = 20_000
Kept = Mapping[str, Collection[str]]
"""By table, the parts that were taken over from the last release."""


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
            parts = kept[name] if TABLES[name] in PER_ARTICLE else None
            if len(gone) and not is_here and self._is_there(name, column, gone, parts):
                return False
        return True

    def is_distinct(self, name: str, kept: Collection[str]) -> bool:
        """Whether no row in the other parts of a table has the key of one in the parts that are kept."""
        changed = [Path(file) for file in changed_parts(self._parquet / name, kept)]
        if OWNER in TABLES[name].key:  # an article's rows are in the part that its id chooses, and so are its keys
            owners = ((file.name, one) for file in changed for one in read_column([file], OWNER).unique().to_pylist())
            return all(part_name(part_of(article)) == part for part, article in owners)
        (column,) = TABLES[name].key
        return not self._is_there(name, column, read_column(changed, column), kept)

    def _is_there(self, name: str, column: str, values: pa.ChunkedArray, parts: Collection[str] | None) -> bool:
        """Whether a row of a table, or of some of its parts, has one of the values.

        The last release's DuckDB file has the rows, too; but whoever writes to it would keep us out, and we them.
        """
        files = [file for file in map(Path, part_files(self._parquet, name)) if parts is None or file.name in parts]
        found = read_column(files, column)
        return bool(pc.any(pc.is_in(found, value_set=values.combine_chunks())).as_py())

    def close(self) -> None:
        """End the queries."""
        self._connection.close()


def gone_keys(name: str, delta: Delta) -> pa.ChunkedArray:
    """The keys, of one column, that rows of the last release had and none has now."""
    (key,) = TABLES[name].key
    return delta.gone[key].filter(pc.invert(pc.is_in(delta.gone[key], value_set=delta.come[key])))
