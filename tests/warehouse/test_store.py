"""The DuckDB file as analysts open it."""

from __future__ import annotations

import resource
import signal
from pathlib import Path

import pytest

from transforms.schemas import TABLES
from warehouse.store import STORAGE_ERRORS, QueryFailedError, build_database, objects, run_query


def test_every_table_view_and_macro_is_there(warehouse: Path) -> None:
    database = warehouse / "dateline.duckdb"
    tables = run_query(database, "SELECT table_name FROM duckdb_tables() WHERE NOT internal")
    views = run_query(database, "SELECT view_name FROM duckdb_views() WHERE NOT internal")
    macros = run_query(database, "SELECT function_name FROM duckdb_functions() WHERE NOT internal")
    assert set(tables["table_name"].to_pylist()) == set(TABLES)
    assert set(views["view_name"].to_pylist()) == {path.stem for path in objects("views")}
    assert set(macros["function_name"].to_pylist()) == {path.stem for path in objects("macros")}


@pytest.mark.parametrize("view", [path.stem for path in objects("views")])
def test_a_view_can_be_read(warehouse: Path, view: str) -> None:
    run_query(warehouse / "dateline.duckdb", f"SELECT count(*) FROM (FROM {view})")  # noqa: S608


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Yekaterina Shchedrova", "Ekaterina Schedrova"),
        ("YEKATERINA SHCHEDROVA", "Schedrova"),
        ("Ilker Sahinoglu", "İlker Şahinoğlu"),
    ],
)
def test_same_as_gives_every_form(warehouse: Path, name: str, expected: str) -> None:
    found = run_query(warehouse / "dateline.duckdb", "FROM same_as(?)", [name])
    assert expected in found["name"].to_pylist()


def test_who_said_takes_a_name_in_any_spelling(warehouse: Path) -> None:
    sql = "SELECT text FROM who_said(?)"
    left, right = (run_query(warehouse / "dateline.duckdb", sql, [name]) for name in ("Schedrova", "Shchedrova"))
    assert left.num_rows > 0
    assert left == right


def test_said_about_is_what_others_say(warehouse: Path) -> None:
    sql = "SELECT speaker_name, text FROM said_about(?)"
    rows = run_query(warehouse / "dateline.duckdb", sql, ["Tchiroma"]).to_pylist()
    assert any("Dr. Tchiroma" in row["text"] for row in rows)
    assert "Abdoulaye Mahamane Tchiroma" not in {row["speaker_name"] for row in rows}


def test_copies_names_the_files(warehouse: Path) -> None:
    sql = "SELECT role, other_path, reason FROM copies WHERE path = 'lost_violin_syndicated.txt' AND role IS NOT NULL"
    rows = run_query(warehouse / "dateline.duckdb", sql).to_pylist()
    assert [row["role"] for row in rows] == ["copy"] * len(rows) != []
    assert all("lost_violin_syndicated.txt" in row["reason"] for row in rows)


def test_a_damaged_file_is_named_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "dateline.duckdb").write_bytes(b"no database" * 500)
    with pytest.raises(QueryFailedError, match=r"dateline.duckdb: cannot be opened: .*\n.*dateline ingest"):
        run_query(tmp_path / "dateline.duckdb", "SELECT 1")


def test_one_query_at_a_time(warehouse: Path) -> None:
    with pytest.raises(QueryFailedError, match="2 queries"):
        run_query(warehouse / "dateline.duckdb", "SELECT 1; SELECT 2")


@pytest.mark.parametrize("sql", ["CREATE TABLE x (y INT)", "COPY articles TO 'x.csv'", "FROM 'seeds/*.txt'", "SELECT"])
def test_nothing_can_be_written_or_read_elsewhere(warehouse: Path, sql: str) -> None:
    with pytest.raises(QueryFailedError):
        run_query(warehouse / "dateline.duckdb", sql)


@pytest.mark.parametrize("kilobytes", [1, 300, 1500, 4000])
def test_a_full_disk_is_told_apart_from_other_faults(warehouse: Path, tmp_path: Path, kilobytes: int) -> None:
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (kilobytes << 10, limits[1]))
    try:
        with pytest.raises(STORAGE_ERRORS):
            build_database(warehouse / "parquet", tmp_path / "new.duckdb")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, before)
