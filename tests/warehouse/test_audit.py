"""Rows with what a gate asks of each; changes elsewhere that matter to rows which stay are seen."""

from __future__ import annotations

import shutil
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pytest

from transforms.schemas import TABLES
from warehouse.audit import Audit
from warehouse.ddl import SPANS
from warehouse.delta import Deltas
from warehouse.parts import read_parts, write_part
from warehouse.releases import Releases

NOT_IN_SAMPLES = "unclassified_lines"


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
    return Audit(staged, staged / "spill").is_intact(table, kept, Deltas(last / "parquet", staged))


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
    audit, kept = Audit(staged, staged / "spill"), names(staged / table) - {changed.name}
    assert audit.is_distinct(table, kept)
    shutil.copy(other, changed)
    assert not audit.is_distinct(table, kept)
    delta = Deltas(last / "parquet", staged).touched(table, {table: kept, "articles": names(staged / "articles")})
    assert not audit.is_distinct(table, kept, delta)


def test_rows_are_those_asked_for(last: Path, staged: Path) -> None:
    audit, parts = Audit(staged, staged / "spill"), sorted(names(staged / "mentions"))[:2]
    found = pa.concat_tables(audit.rows("mentions", parts))
    assert set(found["part"].to_pylist()) == set(parts)
    assert all(found["span_matches"].to_pylist())
    every = pa.concat_tables(audit.rows("mentions"))
    assert every.num_rows == read_parts(staged, "mentions").num_rows
    assert list(audit.rows("mentions", ())) == []
    entities = read_parts(staged, "entities").slice(0, 3)
    assert pa.concat_tables(audit.rows("entities", entities)).num_rows == 3


def rows_of(name: str, **columns: list[object]) -> pa.Table:
    """Rows of a table of which only some columns are known."""
    schema, count = TABLES[name].schema, len(next(iter(columns.values())))
    return pa.table([pa.array(columns.get(field.name, [None] * count), field.type) for field in schema], schema.names)


@pytest.mark.parametrize(
    ("records", "expected"),
    [([1, 2, 3], [True, True, True]), ([1, 2, 1], [False, True, False]), ([None, 2, None], [False, True, False])],
)
def test_a_key_that_others_have_is_not_unique(tmp_path: Path, records: list[object], expected: list[bool]) -> None:
    rows = rows_of("rejects", path=["ü.txt"] * 3, record_no=records, stage=["read"] * 3)
    found = pa.concat_tables(Audit(tmp_path, tmp_path / "spill").rows("rejects", rows)).sort_by("record_no")
    assert found["is_key_unique"].to_pylist() == pa.table({"n": records, "is": expected}).sort_by("n")["is"].to_pylist()


def test_a_key_is_looked_for_in_all_parts(tmp_path: Path) -> None:
    for part, keys in enumerate((["a", "b"], ["c", "a"])):
        write_part(rows_of("roles", role_id=keys), tmp_path / "roles", part)
    found = pa.concat_tables(Audit(tmp_path, tmp_path / "spill").rows("roles"))
    assert sorted(zip(*(found[name].to_pylist() for name in ("role_id", "is_key_unique")), strict=True)) == [
        ("a", False),
        ("a", False),
        ("b", True),
        ("c", True),
    ]


def test_rows_pass_one_by_one_however_long_their_article(tmp_path: Path) -> None:
    """Together with their article's text they would take 2 GB."""
    count, owner = 20_000, "0" * 16
    write_part(rows_of("articles", article_id=[owner], text=["é" * 50_000]), tmp_path / "articles", 0)
    mentions = {"mention_id": [f"{n:016x}" for n in range(count)], "article_id": [owner] * count, "text": ["é"] * count}
    spans = {"char_start": [1] * count, "char_end": [2] * count}
    write_part(rows_of("mentions", **mentions, **spans), tmp_path / "mentions", 0)
    audit = Audit(tmp_path, tmp_path / "spill")
    audit._connection.execute("SET memory_limit = '100MB'; SET temp_directory = ''")
    assert sum(pc.sum(rows["span_matches"]).as_py() for rows in audit.rows("mentions")) == count


@pytest.mark.parametrize(
    ("table", "flag", "column"),
    [
        (table, flag, column)
        for table in TABLES
        for flag, text, start, *_ in SPANS
        for column in (start, text)
        if start in TABLES[table].schema.names and table != NOT_IN_SAMPLES
    ],
)
def test_words_that_are_not_there_are_seen(last: Path, staged: Path, table: str, flag: str, column: str) -> None:
    rows = read_parts(staged, table)
    rows = rows.filter(pc.is_valid(rows[column]))
    place, wrong = rows.schema.get_field_index(column), rows[column].to_pylist()
    wrong[0] = f"{wrong[0]}!" if isinstance(wrong[0], str) else wrong[0] + 1
    altered = rows.set_column(place, rows.schema.field(place), pa.array(wrong, rows.schema.types[place]))
    found = pa.concat_tables(Audit(staged, staged / "spill").rows(table, altered))
    assert found[flag].to_pylist().count(False) == 1
