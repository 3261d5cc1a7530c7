"""The DuckDB file brought up to date is the one that would be built anew."""

from __future__ import annotations

import hashlib
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb
import pyarrow as pa
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from transforms.schemas import TABLES
from warehouse.delta import Deltas, find_delta
from warehouse.diff import RowChanges, count_changes
from warehouse.parts import part_name, part_of, write_part
from warehouse.store import build_database
from warehouse.update import FILE, MOST_GROWTH, Rebuild, Update, next_database

ARTICLES = ("0000aa", "0001bb", "0001cc", "0002dd")
WORDS = ("Ñandú", "", "ليلى", "🙂")
Rows = dict[str, dict[tuple[object, ...], tuple[object, ...]]]


def rows_of(name: str, keys: st.SearchStrategy[tuple[object, ...]]) -> st.SearchStrategy[object]:
    values = st.tuples(st.sampled_from(WORDS), st.sampled_from((None, "x", "y")))
    return st.dictionaries(keys, values, max_size=6)


paragraph_keys = st.tuples(st.sampled_from(ARTICLES), st.integers(0, 2))
reject_keys = st.tuples(st.sampled_from(WORDS), st.sampled_from((None, 0, 1)), st.just("read"))
versions = st.fixed_dictionaries(
    {"articles": rows_of("articles", st.tuples(st.sampled_from(ARTICLES)))}
    | {"paragraphs": rows_of("paragraphs", paragraph_keys), "rejects": rows_of("rejects", reject_keys)}
)
SHOWN = {"articles": ("text", "publisher"), "paragraphs": ("text",), "rejects": ("detail",)}
BY_TYPE = {pa.string(): "x", pa.int32(): 0, pa.timestamp("us"): datetime(2026, 1, 1), pa.list_(pa.string()): ["Zoë Ni"]}


def table(name: str, content: dict[tuple[object, ...], tuple[object, ...]]) -> pa.Table:
    schema = TABLES[name].schema
    known = {field.name: BY_TYPE.get(field.type) for field in schema}
    rows = [
        known | dict(zip(TABLES[name].key, key, strict=True)) | dict(zip(SHOWN[name], values, strict=False))
        for key, values in sorted(content.items(), key=repr)
    ]
    return pa.Table.from_pylist(rows, schema=schema)


def write_version(folder: Path, version: Rows) -> None:
    for name, content in version.items():
        rows = table(name, content)
        numbers = [part_of(one) if "article_id" in rows.column_names else 0 for one in rows.column(0).to_pylist()]
        for number in set(numbers):
            write_part(rows.filter(pa.array([n == number for n in numbers])), folder / name, number)
    for name in TABLES:
        if not any((folder / name).glob("*")):
            write_part(TABLES[name].empty(), folder / name, 0)


def content(database: Path) -> dict[str, list[str]]:
    with duckdb.connect(str(database), read_only=True) as connection:
        return {name: sorted(map(repr, connection.table(name).fetchall())) for name in TABLES}


def release(folder: Path, version: Rows) -> Path:
    write_version(folder / "parquet", version)
    build_database(folder / "parquet", folder / FILE)
    return folder


def updating(last: Path, folder: Path, built_bytes: int = 0) -> Update:
    parquet = folder / "parquet"
    return Update(Deltas(last / "parquet", parquet), last, parquet, folder / FILE, built_bytes)


@settings(max_examples=5, deadline=None, phases=[Phase.generate])
@given(versions, st.lists(versions, min_size=1, max_size=2))
def test_an_updated_file_holds_what_a_new_one_does(first: Rows, others: list[Rows]) -> None:
    with TemporaryDirectory() as temporary:
        last = release(Path(temporary) / "0", first)
        for number, version in enumerate(others, 1):
            folder = Path(temporary) / str(number)
            write_version(folder / "parquet", version)
            with updating(last, folder) as database:
                changes = {name: database.bring(name, ()) for name in TABLES}
            for name in version:
                assert changes[name] == count_changes(name, last / "parquet" / name, folder / "parquet" / name, ())
            build_database(folder / "parquet", folder / "fresh")
            assert content(folder / FILE) == content(folder / "fresh")
            last = folder


def test_the_file_stays_small_however_often_it_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("warehouse.update.ROOM_BYTES", room := 500_000)
    articles = {(f"{number:04x}",): (digits(number), None) for number in range(256)}
    last, built_bytes = release(tmp_path / "0", {"articles": articles}), 0
    fresh_bytes = (last / FILE).stat().st_size
    for run in range(1, 7):
        folder = tmp_path / str(run)
        articles |= {key: (digits(1000 * run + at), None) for at, key in enumerate(list(articles)[run:240:30])}
        write_version(folder / "parquet", {"articles": articles})
        with updating(last, folder, built_bytes) as update:
            update.bring("articles", ())
        last, built_bytes = folder, update.built_bytes
        assert (folder / FILE).stat().st_size <= MOST_GROWTH * fresh_bytes + room
    build_database(last / "parquet", tmp_path / "fresh")
    assert content(last / FILE) == content(tmp_path / "fresh")


def test_a_row_that_changes_is_written_without_the_others(tmp_path: Path) -> None:
    articles = {(f"{number:04x}",): (digits(number), None) for number in range(600)}
    last = release(tmp_path / "0", {"articles": articles})
    write_version(tmp_path / "1" / "parquet", {"articles": articles | {("0007",): (digits(-7), None)}})
    with updating(last, tmp_path / "1") as update:
        assert update.bring("articles", ()) == RowChanges(1, 1, 599)
    assert (tmp_path / "1" / FILE).stat().st_size < 1.5 * (last / FILE).stat().st_size


def digits(seed: int) -> str:
    """Text that no compression makes small."""
    return hashlib.shake_256(str(seed).encode()).hexdigest(6_000)


def test_rows_of_a_changed_article_stay_together_in_their_order(tmp_path: Path) -> None:
    before = {(ARTICLES[0], n): ("a", None) for n in range(3)} | {(ARTICLES[1], 0): ("b", None)}
    last = release(tmp_path / "old", {"paragraphs": before})
    write_version(tmp_path / "new" / "parquet", {"paragraphs": before | {(ARTICLES[0], 1): ("A", None)}})
    with updating(last, tmp_path / "new") as database:
        assert database.bring("paragraphs", [part_name(part_of(ARTICLES[1]))]) == RowChanges(1, 1, 3)
    with duckdb.connect(str(tmp_path / "new" / FILE), read_only=True) as connection:
        found = connection.sql("SELECT paragraph_no, text FROM paragraphs WHERE article_id = '0000aa'").fetchall()
    assert found == [(0, "a"), (1, "A"), (2, "a")]


def test_a_new_file_is_built_where_the_last_one_cannot_be_trusted(tmp_path: Path) -> None:
    last, target = release(tmp_path / "old", {}), tmp_path / "new.duckdb"
    arguments = (last / "parquet", target, dict.fromkeys(TABLES, ()))
    deltas = Deltas(last / "parquet", last / "parquet")
    assert isinstance(next_database(last, *arguments, deltas, 0), Update)
    target.unlink()
    assert isinstance(next_database(last, *arguments, None, 0), Rebuild)
    assert isinstance(next_database(None, *arguments, deltas, 0), Rebuild)
    (last / FILE).unlink()
    assert isinstance(next_database(last, *arguments, deltas, 0), Rebuild)


@pytest.mark.parametrize("rows", [0, 3, 70_000])
def test_a_key_of_many_columns_is_compared_whole(rows: int) -> None:
    numbers = pa.array(map(str, range(rows)), pa.string())
    old = pa.table(dict.fromkeys("abcde", numbers))
    new = old.set_column(3, "d", pa.concat_arrays([numbers[1:], numbers[:1]])) if rows else old
    delta = find_delta(old, new, list("abcde"))
    assert (delta.gone, delta.come) == (old, new)


def test_rows_that_share_a_key_are_new() -> None:
    old, new = pa.table({"k": [1, 2]}), pa.table({"k": [1, 1, 2]})
    delta = find_delta(old, new, ["k"])
    assert (delta.gone["k"].to_pylist(), delta.come["k"].to_pylist()) == ([1], [1, 1])


@pytest.mark.parametrize(
    "sql", ["DELETE FROM paragraphs WHERE paragraph_no = 1", "UPDATE paragraphs SET paragraph_no = 7 WHERE text = 'a'"]
)
def test_a_file_that_lacked_a_row_is_built_anew(tmp_path: Path, sql: str) -> None:
    last = release(tmp_path / "old", {"paragraphs": {(ARTICLES[0], n): ("abc"[n], None) for n in range(3)}})
    with duckdb.connect(str(last / FILE)) as connection:
        connection.execute(sql)
    write_version(tmp_path / "new" / "parquet", {"paragraphs": {(ARTICLES[0], n): ("d", None) for n in range(3)}})
    build_database(tmp_path / "new" / "parquet", tmp_path / "fresh")
    with updating(last, tmp_path / "new") as database:
        database.bring("paragraphs", ())
    assert database.built_bytes == (tmp_path / "fresh").stat().st_size
    assert content(tmp_path / "new" / FILE) == content(tmp_path / "fresh")
