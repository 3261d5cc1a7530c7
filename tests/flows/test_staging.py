"""Staging: parts that are written, taken over, and written again."""

from __future__ import annotations

import shutil
from pathlib import Path
from unittest.mock import patch

import pytest

from flows import part_job, staging
from flows.pipeline import LINKED_TABLES, Pipeline
from flows.run import plan_run
from flows.settings import Settings
from tests.conftest import SEEDS
from tests.pipelines import NOW, ingest_checked, ingest_inline, inline, settings_for, tell_nobody
from transforms.schemas import PER_ARTICLE
from warehouse.parts import keep_part, read_parts, write_part
from warehouse.store import run_query

ARTICLES = ("lost_violin_wire.txt", "lost_violin_syndicated.txt", "flood_talks_globe.txt")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "seeds").mkdir()
    for name in ARTICLES:
        shutil.copy(SEEDS / name, tmp_path / "seeds")
    return tmp_path


def row_counts(parquet: Path) -> dict[str, int]:
    return {table.name: read_parts(parquet, table.name).num_rows for table in PER_ARTICLE}


class FullOnce:
    """A disk that is full when something is written for the so-manieth time, and has room again afterwards."""

    def __init__(self, work: object, at: int) -> None:
        self._work, self._left = work, at

    def __call__(self, *arguments: object) -> object:
        self._left -= 1
        if self._left == 0:
            raise OSError(28, "No space left on device")
        assert callable(self._work)
        return self._work(*arguments)


@pytest.mark.parametrize("at", [1, 4])
def test_a_stage_that_is_tried_again_writes_what_it_had_not_written(folder: Path, at: int) -> None:
    pipeline = Pipeline(plan_run(settings_for(folder), NOW), inline)
    with patch.object(part_job, "write_part", FullOnce(write_part, at)):
        with pytest.raises(OSError, match="No space"):
            pipeline.read()
        pipeline.read()
        pipeline.annotate(tell_nobody)
        pipeline.resolve()
    found = row_counts(pipeline.run.staging / "parquet")
    fresh = settings_for(folder, "fresh")
    ingest_inline(fresh)
    assert found == row_counts(fresh.warehouse / "parquet")


def test_a_stage_that_is_tried_again_takes_over_what_it_had_not(folder: Path) -> None:
    settings = settings_for(folder)
    ingest_inline(settings)
    before = row_counts(settings.warehouse / "parquet")
    shutil.copy(SEEDS / "chess_final_daily.txt", folder / "seeds")
    pipeline = Pipeline(plan_run(settings, NOW), inline)
    with patch.object(staging, "keep_part", FullOnce(keep_part, 1)):
        with pytest.raises(OSError, match="No space"):
            pipeline.read()
        pipeline.read()
    found = row_counts(pipeline.run.staging / "parquet")
    assert all(found[name] > before[name] for name in ("articles", "paragraphs"))


def linked_parts(settings: Settings) -> dict[str, bytes]:
    parquet = settings.warehouse / "parquet"
    files = [file for name in LINKED_TABLES for file in sorted((parquet / name).iterdir())]
    return {str(file.relative_to(parquet)): file.read_bytes() for file in files}


def test_annotations_are_not_read_again_where_only_what_resolve_found_is_new(folder: Path) -> None:
    settings, new = settings_for(folder), folder / "seeds" / "lost_violin_syndicated.txt"
    new.unlink()
    ingest_inline(settings)
    before = linked_parts(settings)
    shutil.copy(SEEDS / new.name, new)
    with patch.object(part_job, "load_reading", side_effect=part_job.load_reading) as load:
        ingest_inline(settings)
    calls = [call.args for call in load.call_args_list]
    assert {one.path for _, _, one, stages in calls if stages & {"entities", "quotes"}} == {new.name}
    after, fresh = linked_parts(settings), settings_for(folder, "fresh")
    assert any(after[part] != content for part, content in before.items())
    ingest_inline(fresh)
    assert after == linked_parts(fresh)


def test_an_article_set_aside_in_a_later_run_reaches_the_gate_and_the_database(folder: Path) -> None:
    settings = settings_for(folder)
    ingest_checked(settings)
    shutil.copy(SEEDS / "chess_final_daily.txt", folder / "seeds")
    with patch("flows.batch.annotate_one", side_effect=ValueError("no such luck")):
        ingest_checked(settings)
    rejects = run_query(settings.warehouse / "dateline.duckdb", "SELECT path, detail FROM rejects").to_pylist()
    assert rejects == [{"path": "chess_final_daily.txt", "detail": "ValueError: no such luck"}]
    query = "SELECT observed_value FROM checks WHERE table_name = 'rejects' AND run_id = ?"
    seen = run_query(settings.warehouse / "dateline.duckdb", query, [current_run(settings)])
    assert "1 of 1 (100.0 %)" in seen["observed_value"].to_pylist()


def current_run(settings: Settings) -> str:
    return (settings.warehouse / "current").resolve().name
