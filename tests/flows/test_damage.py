"""A published release that is damaged is noticed, and written again as it was."""

from __future__ import annotations

import io
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from rich.console import Console

from flows.commands.ingest import run as run_command
from flows.run import Run, plan_run
from tests.conftest import SEEDS
from tests.pipelines import NOW, ingest_inline, settings_for
from tests.properties.test_reingest import assert_same_rows
from warehouse.parts import read_parts
from warehouse.releases import Releases

ARTICLES = ("lost_violin_wire.txt", "lost_violin_syndicated.txt", "flood_talks_globe.txt")


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse of two runs, and the seeds it was made from."""
    folder = tmp_path_factory.mktemp("published")
    (folder / "seeds").mkdir()
    for some in (ARTICLES[:2], ARTICLES[2:]):
        for name in some:
            shutil.copy2(SEEDS / name, folder / "seeds")
        ingest_inline(settings_for(folder))
    return folder


@pytest.fixture
def copy(published: Path, tmp_path: Path) -> Path:
    shutil.copytree(published, tmp_path / "copy", symlinks=True)
    return tmp_path / "copy"


def plan(folder: Path) -> Run:
    return plan_run(settings_for(folder), NOW)


def truncate(file: Path) -> None:
    os.truncate(file, file.stat().st_size // 2)


def overwrite(file: Path) -> None:
    with file.open("r+b") as stream:
        stream.write(b"\xff" * 5_000)


DAMAGE: list[tuple[str, Callable[[Path], object]]] = [
    ("current/dateline.duckdb", Path.unlink),
    ("current/dateline.duckdb", truncate),
    ("current/dateline.duckdb", overwrite),
    ("current/parquet", shutil.rmtree),
    ("current/parquet/quotes", shutil.rmtree),
    ("current/parquet/runs/part-00.parquet", overwrite),
    ("current/parquet/entities/part-00.parquet", truncate),
    ("current/verdicts.json", truncate),
    ("current/manifest.json", truncate),
    ("current/manifest.json", Path.unlink),
    ("dateline.duckdb", Path.unlink),
    ("parquet", Path.unlink),
]


@pytest.mark.parametrize(("name", "damage"), DAMAGE)
def test_what_is_damaged_is_written_again(name: str, damage: Callable[[Path], object], copy: Path) -> None:
    before = copy.parent / "before"
    shutil.copytree(copy / "warehouse" / "current", before)
    damage(copy / "warehouse" / name)
    planned = plan(copy)
    assert (planned.is_up_to_date, planned.damaged[0].startswith(name)) == (False, True)
    assert f"no longer as published: {name}" in planned.damage_note
    ingest_inline(settings_for(copy))
    current = Releases(copy / "warehouse").current
    assert current is not None
    assert_same_rows(current, before)
    assert len(read_parts(current / "parquet", "runs")) == 3
    assert (copy / "warehouse" / "dateline.duckdb").is_file()
    assert plan(copy).is_up_to_date


def test_history_comes_from_an_older_release_where_nothing_else_is_left(copy: Path) -> None:
    shutil.rmtree(copy / "warehouse" / "current" / "parquet")
    (copy / "warehouse" / "current" / "dateline.duckdb").unlink()
    ingest_inline(settings_for(copy))
    assert len(read_parts(copy / "warehouse" / "parquet", "runs")) == 2


def test_a_copied_warehouse_is_whole(copy: Path) -> None:
    assert plan(copy).damaged == ()
    assert plan(copy).is_up_to_date


def test_a_new_article_beside_damage_is_read(copy: Path) -> None:
    shutil.rmtree(copy / "warehouse" / "current" / "parquet")
    shutil.copy2(SEEDS / "chess_final_daily.txt", copy / "seeds")
    published = ingest_inline(settings_for(copy))
    assert published is not None
    assert published.row_counts["articles"] == 4


def test_the_terminal_says_what_is_written_again(copy: Path) -> None:
    (copy / "warehouse" / "current" / "dateline.duckdb").unlink()
    told = io.StringIO()
    out = Console(file=told, width=200)
    assert run_command(out, out, copy / "seeds", copy / "warehouse", verbose=False) == 0
    assert "no longer as published: current/dateline.duckdb. It is written again" in told.getvalue()
    assert (copy / "warehouse" / "dateline.duckdb").is_file()
