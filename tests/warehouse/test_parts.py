"""Parts on the disk."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from transforms.schemas import TABLES
from warehouse.parts import count_rows, keep_part, part_name, read_parts, write_part

NONE, TWO = pa.table({"n": pa.array([], pa.int32())}), pa.table({"n": pa.array([1, 2], pa.int32())})


def test_a_part_that_was_taken_over_is_never_written_into(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    write_part(NONE, old, 0)
    keep_part(old / part_name(0), new / part_name(0))
    write_part(TWO, new, 0)
    assert [pq.read_table(folder / part_name(0)).num_rows for folder in (old, new)] == [0, 2]


def test_rows_are_counted_without_being_read(tmp_path: Path) -> None:
    for part in (0, 7):
        write_part(TWO, tmp_path / "stories", part)
    assert count_rows(tmp_path, "stories") == 4
    assert count_rows(tmp_path, "files") == 0


def test_parts_of_an_earlier_version_have_the_columns_of_today(tmp_path: Path) -> None:
    rows = TABLES["roles"].empty()
    write_part(rows.drop_columns(["role_id"]), tmp_path / "roles", 0)
    write_part(rows, tmp_path / "roles", 1)
    assert read_parts(tmp_path, "roles").schema.equals(rows.schema, check_metadata=True)
