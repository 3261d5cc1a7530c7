"""`dateline ingest` as a person runs it: what it publishes, says and leaves alone."""

from __future__ import annotations

import hashlib
import io
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import duckdb
import pytest
from rich.console import Console

from flows.commands.errors import UsageError
from flows.commands.ingest import run
from flows.settings import SettingsUnusableError
from tests.conftest import SEEDS, Command
from tests.pipelines import ingest_checked, settings_for
from transforms.article_reading import ArticleReading, Resolution
from transforms.rows import ROWS, Row
from transforms.schemas import TABLES

SPANS = {
    "paragraphs": ("text", "char_start", "char_end"),
    "sentences": ("text", "char_start", "char_end"),
    "dates": ("text", "char_start", "char_end"),
    "mentions": ("text", "char_start", "char_end"),
    "roles": ("text", "char_start", "char_end"),
    "quotes": ("text", "char_start", "char_end"),
    "quotes cue": ("cue", "cue_start", "cue_end"),
    "quotes speaker": ("speaker", "speaker_start", "speaker_end"),
}


def rows(warehouse: Path, sql: str) -> list[tuple[object, ...]]:
    with duckdb.connect(str(warehouse / "dateline.duckdb"), read_only=True) as connection:
        return connection.execute(sql).fetchall()


def digests(folder: Path) -> dict[str, str]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_publishes_every_sample_article(warehouse: Path) -> None:
    assert rows(warehouse, "SELECT count(*) FROM articles") == [(len(list(SEEDS.glob("*.txt"))),)]
    assert rows(warehouse, "SELECT count(*) FROM rejects") == [(0,)]


@pytest.mark.parametrize("what", SPANS)
def test_every_span_is_what_the_article_says_there(warehouse: Path, what: str) -> None:
    text, start, end = SPANS[what]
    wrong = f"""
        SELECT count(*) FROM {what.split()[0]} AS t JOIN articles AS a USING (article_id)
        WHERE t.{start} IS NOT NULL AND substring(a.text, t.{start} + 1, t.{end} - t.{start}) IS DISTINCT FROM t.{text}
    """  # noqa: S608
    assert rows(warehouse, wrong) == [(0,)]


def test_articles_hold_the_text_of_their_files_unchanged(warehouse: Path) -> None:
    for path, encoding, text in rows(
        warehouse, "SELECT path, encoding, articles.text FROM articles JOIN files USING (path)"
    ):
        content = (SEEDS / str(path)).read_bytes().decode(str(encoding))
        assert text == content.removeprefix("\ufeff")


@pytest.mark.parametrize("name", TABLES)
def test_the_parquet_parts_hold_the_rows_of_the_table(warehouse: Path, name: str) -> None:
    parts = f"FROM read_parquet('{warehouse}/parquet/{name}/*.parquet')"
    assert rows(warehouse, f"SELECT count(*) FROM (FROM {name} EXCEPT ALL ({parts}))") == [(0,)]  # noqa: S608
    assert rows(warehouse, f"SELECT (SELECT count(*) FROM {name}) - (SELECT count(*) {parts})") == [(0,)]  # noqa: S608


def test_an_undated_article_takes_its_day_from_a_dated_print_of_it(warehouse: Path) -> None:
    found = rows(
        warehouse,
        """
        SELECT published_earliest, published_latest, published_basis, timex_value
        FROM articles JOIN dates USING (article_id)
        WHERE path = 'lost_violin_wire.txt' AND dates.text = 'last Thursday'
        """,
    )
    assert found == [(date(2025, 3, 3), date(2025, 3, 3), "inferred", "2025-02-27")]
    checks = "SELECT count(*) - count(DISTINCT (run_id, table_name, expectation, column_name)) FROM checks"
    assert rows(warehouse, checks) == [(0,)]


def test_tables_views_and_columns_are_commented(warehouse: Path) -> None:
    assert rows(warehouse, "SELECT table_name FROM duckdb_tables() WHERE comment IS NULL AND NOT internal") == []
    assert rows(warehouse, "SELECT view_name FROM duckdb_views() WHERE comment IS NULL AND NOT internal") == []


def test_a_second_run_says_so_and_rewrites_nothing(warehouse: Path, dateline: Command, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(warehouse, copy, symlinks=True)
    before = {path: (path.lstat().st_ino, path.lstat().st_mtime_ns) for path in copy.rglob("*")}
    done = dateline("ingest", "--seeds", SEEDS, "--warehouse", copy)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Nothing changed" in done.stdout
    after = {path: (path.lstat().st_ino, path.lstat().st_mtime_ns) for path in copy.rglob("*")}
    assert {p: t for p, t in after.items() if "lock" not in p.name} == {
        p: t for p, t in before.items() if "lock" not in p.name
    }


def test_same_seeds_same_bytes(warehouse: Path, dateline: Command, tmp_path: Path) -> None:
    done = dateline("ingest", "--seeds", SEEDS, "--warehouse", tmp_path, DATELINE_WORKERS="1")
    assert done.returncode == 0, done.stderr
    assert digests(tmp_path / "parquet") == digests(warehouse / "parquet")


def test_bad_files_are_set_aside_and_the_rest_goes_on(tmp_path: Path) -> None:
    settings = settings_for(tmp_path, file_bytes=20_000)
    seeds, out = settings.seeds, settings.warehouse
    seeds.mkdir()
    shutil.copy(SEEDS / "lost_violin_wire.txt", seeds / "good.txt")
    (seeds / "empty.txt").write_bytes(b"")
    (seeds / "blank.txt").write_text(" \n\t\n")
    (seeds / "picture.txt").write_bytes(bytes(range(256)) * 40)
    (seeds / "large.txt").write_text("word " * 10_000)
    (seeds / "away.txt").symlink_to("/etc/hostname")
    ingest_checked(settings)
    assert rows(out, "SELECT path FROM articles") == [("good.txt",)]
    reasons = dict(rows(out, "SELECT path, reason FROM rejects"))
    assert set(reasons) == {"empty.txt", "blank.txt", "picture.txt", "large.txt", "away.txt"}
    assert (reasons["large.txt"], reasons["away.txt"]) == ("too_large", "outside_folder")


def test_a_folder_without_articles_gives_an_empty_warehouse(dateline: Command, tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    done = dateline("ingest", "--seeds", tmp_path / "seeds", "--warehouse", tmp_path / "out")
    assert done.returncode == 0, done.stderr
    assert rows(tmp_path / "out", "SELECT count(*) FROM articles") == [(0,)]


def test_a_failed_critical_expectation_stops_publication(
    warehouse: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy, seeds, told = tmp_path / "copy", tmp_path / "seeds", io.StringIO()
    shutil.copytree(warehouse, copy, symlinks=True)
    shutil.copytree(SEEDS, seeds)
    (seeds / "new.txt").write_text("OSLO (Agency) - The bridge opened, the mayor said.\n")
    monkeypatch.setitem(ROWS, "paragraphs", shifted_paragraphs)
    before = (copy / "current").readlink()
    status = run(Console(file=io.StringIO()), Console(file=told, width=200), seeds, copy, verbose=False)
    assert status == 1
    assert (copy / "current").readlink() == before
    for word in ("paragraphs.text", "new.txt", "Nothing was published", f"{copy}/data_docs_failed/index.html"):
        assert word in told.getvalue()
    assert "new.txt" in (copy / "data_docs_failed" / "paragraphs.html").read_text()
    assert "new.txt" not in (copy / "data_docs" / "paragraphs.html").read_text()


def shifted_paragraphs(one: ArticleReading, _: Resolution) -> Iterator[Row]:
    """Paragraphs whose text is not what the article says at their place."""
    for number, p in enumerate(one.article.paragraphs):
        yield one.article_id, number, p.kind, p.char_start, p.char_end, one.article.text[p.char_start + 1 : p.char_end]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("ingest", "--seeds", "no/such/folder"), "no such folder"),
        (("query", "SELECT 1", "--warehouse", "no/such/folder"), "no warehouse here"),
        (("ingest", "--frobnicate"), "No such option"),
    ],
)
def test_a_mistake_is_one_message_and_status_2(dateline: Command, arguments: tuple[str, ...], message: str) -> None:
    done = dateline(*arguments)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("variable", "value", "message"),
    [
        ("DATELINE_WORKERS", "many", "DATELINE_WORKERS=many: Input should be a valid integer"),
        ("DATELINE_MODELS", "de", "DATELINE_MODELS=de: JSON is expected"),
    ],
)
def test_a_setting_that_cannot_be_is_one_message(
    variable: str, value: str, message: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(variable, value)
    with pytest.raises(SettingsUnusableError, match=message):
        run(Console(), Console(), SEEDS, tmp_path, verbose=False)


def test_a_warehouse_that_cannot_be_written_is_one_message(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    for warehouse in (tmp_path / "file", tmp_path / "file" / "below"):
        with pytest.raises(UsageError, match="cannot be written"):
            run(Console(), Console(), SEEDS, warehouse, verbose=False)


def test_a_damaged_memory_is_told_with_what_to_do(warehouse: Path, tmp_path: Path) -> None:
    copy, seeds, told = tmp_path / "copy", tmp_path / "seeds", io.StringIO()
    shutil.copytree(warehouse, copy, symlinks=True)
    seeds.mkdir()
    (copy / "state" / "memory.sqlite").write_text("{ no")
    assert run(Console(), Console(file=told, width=200), seeds, copy, verbose=False) == 1
    assert f"Remove {copy}/current" in told.getvalue()
