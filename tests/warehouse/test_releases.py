"""Publication by swap."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from flows.commands.errors import UsageError
from flows.commands.ingest import check_writable
from warehouse.releases import PUBLISHED, Releases


def stage(warehouse: Path, content: str) -> Releases:
    releases = Releases(warehouse)
    staging = releases.begin()
    (staging / "dateline.duckdb").write_text(content)
    for folder in PUBLISHED[1:]:
        (staging / folder).mkdir()
        (staging / folder / "file").write_text(content)
    return releases


def test_publishes_all_parts_under_fixed_names(tmp_path: Path) -> None:
    stage(tmp_path, "one").publish("run1", keep=1)
    assert (tmp_path / "dateline.duckdb").read_text() == "one"
    assert (tmp_path / "parquet/file").read_text() == (tmp_path / "data_docs/file").read_text() == "one"


def test_a_reader_of_the_old_release_goes_on(tmp_path: Path) -> None:
    stage(tmp_path, "one").publish("run1", keep=0)
    with (tmp_path / "dateline.duckdb").open() as reader:
        stage(tmp_path, "two").publish("run2", keep=0)
        assert reader.read() == "one"
    assert (tmp_path / "dateline.duckdb").read_text() == "two"


@pytest.mark.parametrize(("keep", "left"), [(0, {"run3"}), (1, {"run2", "run3"}), (5, {"run1", "run2", "run3"})])
def test_keeps_as_many_old_releases_as_asked(
    tmp_path: Path, keep: int, left: set[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("warehouse.releases.GRACE_SECONDS", 0.0)
    for number in (1, 2, 3):
        stage(tmp_path, str(number)).publish(f"run{number}", keep)
    assert {path.name for path in (tmp_path / "releases").iterdir()} == left


def test_a_copy_that_followed_the_links_is_told_from_one_that_did_not(tmp_path: Path) -> None:
    stage(tmp_path / "one", "one").publish("run1", keep=1)
    for copy, symlinks in (("followed", False), ("kept", True)):
        shutil.copytree(tmp_path / "one", tmp_path / copy, symlinks=symlinks)
    assert Releases(tmp_path / "followed").copied_links == ["current", "parquet", "data_docs"]
    assert Releases(tmp_path / "kept").copied_links == []
    with pytest.raises(UsageError, match="copied without its links: current, parquet, data_docs"):
        check_writable(tmp_path / "followed")


def test_what_a_killed_run_left_is_no_release(tmp_path: Path) -> None:
    stage(tmp_path, "one").publish("run1", keep=1)
    stage(tmp_path, "half")
    assert Releases(tmp_path).current == (tmp_path / "releases/run1").resolve()
    assert list(Releases(tmp_path).begin().iterdir()) == []


def test_no_release_before_the_first(tmp_path: Path) -> None:
    assert Releases(tmp_path).current is None


def test_what_was_named_but_never_made_current_is_removed(tmp_path: Path) -> None:
    stage(tmp_path, "one").publish("run1", keep=1)
    stage(tmp_path, "two").publish("run2", keep=1)
    releases = stage(tmp_path, "three")
    releases.staging.rename(releases.folder / "run3")
    releases.begin()
    assert releases.before_current == tmp_path / "releases/run1"
    assert {path.name for path in releases.folder.iterdir()} == {".staging", "run1", "run2"}


def test_what_was_current_a_minute_ago_stays(tmp_path: Path) -> None:
    for number in (1, 2, 3):
        stage(tmp_path, str(number)).publish(f"run{number}", keep=0)
    assert (tmp_path / "releases/run1/dateline.duckdb").read_text() == "1"
    for number in (1, 2):
        os.utime(tmp_path / f"releases/run{number}", (0, number))
    stage(tmp_path, "4").publish("run4", keep=0)
    assert {path.name for path in (tmp_path / "releases").iterdir()} == {"run2", "run3", "run4"}
