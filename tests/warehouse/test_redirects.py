"""Entities that were merged and split between two versions of `mentions`."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pytest

from transforms.schemas import TABLES
from warehouse.parts import keep_part, part_name, write_part
from warehouse.redirects import find_redirects

Links = dict[str, str | None]


def write_mentions(folder: Path, links: Links, part: int = 0) -> Path:
    fixed = {"article_id": "a", "char_start": 0, "char_end": 1, "text": "x", "kind": "name", "entity_type": "ORG"}
    rows = [fixed | {"mention_id": m, "name": "x", "entity_id": e} for m, e in links.items()]
    write_part(pa.Table.from_pylist(rows, TABLES["mentions"].schema), folder, part)
    return folder


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


def test_entities_of_parts_that_were_taken_over_still_stand(tmp_path: Path) -> None:
    old, new = tmp_path / "old", tmp_path / "new"
    write_mentions(old, {"m": "1", "n": "2"}, 0)
    write_mentions(old, {"å": "1", "b": "2"}, 1)
    write_mentions(new, {"m": "2", "n": "3"}, 0)
    keep_part(old / part_name(1), new / part_name(1))
    found = find_redirects(old, new)
    assert found.to_pylist() == [{"old_id": "2", "new_id": "3"}]


def test_without_an_earlier_version_nothing_was_merged(tmp_path: Path) -> None:
    assert find_redirects(tmp_path / "old", write_mentions(tmp_path / "new", {"m": "1"})).num_rows == 0
