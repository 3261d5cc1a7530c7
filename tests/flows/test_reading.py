"""The read stage, while others write."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from flows.reading import read_new_files
from flows.run import Run, plan_run
from flows.settings import Settings
from flows.spreading import in_turn
from warehouse.memory import Memory

NOW = datetime(2026, 9, 21, tzinfo=UTC)
TEXT = "OSLO, 3 March 2019 (Agency) - The bridge opened, the mayor said.\n"


@pytest.fixture
def run(tmp_path: Path) -> Run:
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    for name in ("stays.txt", "changes.txt"):
        (seeds / name).write_text(TEXT + name)
    return plan_run(Settings(seeds=seeds, warehouse=tmp_path / "out"), NOW)


def test_a_file_that_changed_since_the_run_began_is_left_for_the_next(run: Run) -> None:
    (run.seeds / "changes.txt").write_text(TEXT * 2)
    (run.seeds / "stays.txt").touch()
    unreadable = read_new_files(run, in_turn)
    assert [(one.path, one.reason) for one in unreadable] == [("changes.txt", "growing")]
    after = run.without(unreadable)
    assert (after.changes.added, after.changes.unreadable) == (("stays.txt",), tuple(unreadable))
    with Memory(run.memory_file) as memory:
        assert None not in memory.files(after.file_keys)


def test_content_is_never_remembered_under_the_name_of_another(run: Run) -> None:
    (run.seeds / "changes.txt").write_text("Other words.\n")
    read_new_files(run, in_turn)
    (run.seeds / "changes.txt").write_text(TEXT + "changes.txt")
    assert read_new_files(run, in_turn) == []
    with Memory(run.memory_file) as memory:
        entry = next(memory.files(run.file_keys))
        assert entry is not None
        assert memory.article(str(entry.records[0].article_key)).text == TEXT + "changes.txt"


def test_a_file_that_went_since_the_run_began_is_set_aside(run: Run) -> None:
    (run.seeds / "changes.txt").unlink()
    assert [one.reason for one in read_new_files(run, in_turn)] == ["unreadable"]
