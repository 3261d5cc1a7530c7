"""What changed between two versions of a table."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pytest

from transforms.schemas import TABLES
from warehouse.diff import RowChanges, changed_rows, count_changes, find_redirects
from warehouse.parts import part_name, write_part

Links = dict[str, str | None]


def entities(names: dict[str, str]) -> pa.Table:
    rows = [{"entity_id": one, "entity_type": "ORG", "name": name} for one, name in names.items()]
    return pa.Table.from_pylist([r | {"mention_count": 1, "article_count": 1} for r in rows], TABLES["entities"].schema)


def write_mentions(folder: Path, links: Links) -> Path:
    fixed = {"article_id": "a", "char_start": 0, "char_end": 1, "text": "x", "kind": "name", "entity_type": "ORG"}
    rows = [fixed | {"mention_id": m, "name": "x", "entity_id": e} for m, e in links.items()]
    write_part(pa.Table.from_pylist(rows, TABLES["mentions"].schema), folder, 0)
    return folder


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


@pytest.mark.parametrize(
    ("old", "new", "redirects"),
    [
        ({"m": "1", "n": "2"}, {"m": "1", "n": "1"}, [("2", "1")]),  # a merge
        ({"m": "1", "n": "1"}, {"m": "1", "n": "2"}, [("1", "2")]),  # a split
        ({"m": "1", "n": "2"}, {"m": "1", "n": "2"}, []),
        ({"m": "1", "n": "2"}, {"m": "1", "n": None}, []),  # nobody knows where it went
        ({"m": "1", "n": "2", "o": "2"}, {"m": "1", "n": "1", "o": "2"}, []),  # one mention changed sides
    ],
)
def test_redirects_tell_merges_and_splits(tmp_path: Path, old: Links, new: Links, redirects: list[object]) -> None:
    found = find_redirects(write_mentions(tmp_path / "old", old), write_mentions(tmp_path / "new", new))
    assert list(zip(found["old_id"].to_pylist(), found["new_id"].to_pylist(), strict=True)) == redirects
