"""Changes elsewhere that matter to rows which stay are seen."""

from __future__ import annotations

import shutil
from pathlib import Path

import pyarrow as pa
import pytest

from warehouse.audit import Audit
from warehouse.delta import Deltas
from warehouse.parts import read_parts, write_part
from warehouse.releases import Releases


@pytest.fixture
def last(warehouse: Path) -> Path:
    release = Releases(warehouse).current
    assert release is not None
    return release


@pytest.fixture
def staged(last: Path, tmp_path: Path) -> Path:
    """The parts of the last release, each a file of its own."""
    return Path(shutil.copytree(last / "parquet", tmp_path / "parquet"))


def names(folder: Path) -> set[str]:
    return {file.name for file in folder.glob("*.parquet")}


def is_intact(last: Path, staged: Path, table: str, parent: str) -> bool:
    kept = {name.name: names(name) for name in staged.iterdir()} | {parent: set()}
    return Audit(staged, last).is_intact(table, kept, Deltas(last / "parquet", staged))


@pytest.mark.parametrize(
    ("table", "column", "parent"),
    [
        ("mentions", "entity_id", "entities"),
        ("name_variants", "entity_id", "entities"),
        ("quotes", "statement_id", "statements"),
        ("story_articles", "story_id", "stories"),
        ("articles", "path", "files"),
    ],
)
def test_a_row_that_others_refer_to_is_missed(last: Path, staged: Path, table: str, column: str, parent: str) -> None:
    assert is_intact(last, staged, table, parent)
    wanted = next(value for value in read_parts(staged, table)[column].to_pylist() if value is not None)
    rows = read_parts(staged, parent)
    write_part(rows.filter(pa.array([key != wanted for key in rows[0].to_pylist()])), staged / parent, 0)
    assert not is_intact(last, staged, table, parent)


@pytest.mark.parametrize("table", ["mentions", "sentences", "dates", "articles"])
def test_a_key_that_is_taken_is_seen(last: Path, staged: Path, table: str) -> None:
    changed, other = sorted((staged / table).glob("*"))[:2]
    audit, kept = Audit(staged, last), names(staged / table) - {changed.name}
    assert audit.is_distinct(table, kept)
    shutil.copy(other, changed)
    assert not audit.is_distinct(table, kept)


def test_rows_are_those_asked_for(last: Path, staged: Path) -> None:
    audit, parts = Audit(staged, last), sorted(names(staged / "mentions"))[:2]
    found = pa.concat_tables(audit.rows("mentions", parts))
    assert set(found["part"].to_pylist()) == set(parts)
    assert all(found["span_matches"].to_pylist())
    every = pa.concat_tables(audit.rows("mentions"))
    assert every.num_rows == read_parts(staged, "mentions").num_rows
    assert list(audit.rows("mentions", ())) == []
    entities = read_parts(staged, "entities").slice(0, 3)
    assert pa.concat_tables(audit.rows("entities", entities)).num_rows == 3
