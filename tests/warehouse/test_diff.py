"""What changed between two versions of a table."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa

from transforms.schemas import TABLES
from warehouse.diff import RowChanges, changed_rows, count_changes
from warehouse.parts import part_name, write_part


def entities(names: dict[str, str]) -> pa.Table:
    rows = [{"entity_id": one, "entity_type": "ORG", "name": name} for one, name in names.items()]
    return pa.Table.from_pylist([r | {"mention_count": 1, "article_count": 1} for r in rows], TABLES["entities"].schema)


def test_counts_rows_by_their_whole_content(tmp_path: Path) -> None:
    write_part(entities({"1": "Ñandú", "2": "B"}), tmp_path / "old", 0)
    write_part(entities({"1": "Ñandú", "2": "Bee", "3": "C"}), tmp_path / "new", 0)
    assert count_changes("entities", tmp_path / "old", tmp_path / "new", ()) == RowChanges(2, 1, 1)
    assert count_changes("entities", None, tmp_path / "new", ()) == RowChanges(3, 0, 0)


def test_untouched_parts_are_kept_without_a_look(tmp_path: Path) -> None:
    for folder in ("old", "new"):
        write_part(entities({"1": "A", "2": "B"}), tmp_path / folder, 0)
    write_part(entities({"3": "C"}), tmp_path / "new", 1)
    assert count_changes("entities", tmp_path / "old", tmp_path / "new", (part_name(0),)) == RowChanges(1, 0, 2)


def test_a_table_that_had_other_columns_is_new(tmp_path: Path) -> None:
    write_part(entities({"1": "A"}).select(["entity_id", "name"]), tmp_path / "old", 0)
    write_part(entities({"1": "A"}), tmp_path / "new", 0)
    assert count_changes("entities", tmp_path / "old", tmp_path / "new", ()) == RowChanges(1, 0, 0)


def test_shows_the_rows_that_came_and_went(tmp_path: Path) -> None:
    write_part(entities({"1": "A", "2": "B"}), tmp_path / "old", 0)
    write_part(entities({"1": "A", "2": "Bee"}), tmp_path / "new", 0)
    shown = changed_rows("entities", tmp_path / "old", tmp_path / "new").select(["change", "name"]).to_pylist()
    assert shown == [{"change": "-", "name": "B"}, {"change": "+", "name": "Bee"}]
