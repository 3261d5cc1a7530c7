"""Killed, out of room, or run twice: the published warehouse stays whole, and the next run goes on from there."""

from __future__ import annotations

import hashlib
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from multiprocessing import Pipe
from pathlib import Path

import duckdb
import pytest

from flows.settings import Settings
from tests.conftest import DATELINE, ROOT, SEEDS, Command
from tests.faults import (
    POISON,
    Point,
    finished,
    frail_pool,
    record_points,
    run_and_report,
    run_until,
    run_with_little_room,
    warm_context,
)
from tests.pipelines import ingest_inline, settings_for
from tests.properties.test_reingest import assert_same_rows
from transforms.schemas import TABLES
from warehouse.releases import Releases

KILLS = 64
STAGES = ("reading", "annotating", "batch", "staging", "resolving", "publishing", "memory", "releases")
"""Modules in the midst of which a run is killed."""
BEFORE = ["chess_final_daily.txt", "chess_final_northline.txt", "lost_violin_wire.txt", "flood_talks_globe.txt"]
AFTER = ["lost_violin_syndicated.txt", "tram_reopening_gazette.txt", "manuscripts_found_note.txt"]
WARM = warm_context()


def digests(folder: Path) -> dict[str, str]:
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def change_seeds(seeds: Path) -> None:
    """Three articles come, one goes, one moves, one is another."""
    for name in AFTER:
        shutil.copy(SEEDS / name, seeds)
    (seeds / BEFORE[0]).unlink()
    (seeds / BEFORE[1]).rename(seeds / "moved.txt")
    shutil.copy(SEEDS / "flood_talks_statement.txt", seeds / BEFORE[3])


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Seeds that have changed since the warehouse beside them was published, and a fresh build of what they are now."""
    folder = tmp_path_factory.mktemp("published")
    (folder / "seeds").mkdir()
    for name in BEFORE:
        shutil.copy2(SEEDS / name, folder / "seeds")
    ingest_inline(settings_for(folder))
    change_seeds(folder / "seeds")
    ingest_inline(settings_for(folder, "fresh"))
    return folder


@pytest.fixture
def stage(published: Path, tmp_path: Path) -> Settings:
    """A warehouse of its own, with one article to a batch."""
    shutil.copytree(published / "warehouse", tmp_path / "warehouse", symlinks=True)
    (tmp_path / "seeds").symlink_to(published / "seeds")
    return settings_for(tmp_path, batch_characters=1)


@pytest.fixture(scope="module")
def points(published: Path, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[Point, int]]:
    """All points that a run passes, and how often."""
    folder = tmp_path_factory.mktemp("recorded")
    shutil.copytree(published / "warehouse", folder / "warehouse", symlinks=True)
    (folder / "seeds").symlink_to(published / "seeds")
    receiver, sender = Pipe(duplex=False)
    process = WARM.Process(target=record_points, args=(settings_for(folder, batch_characters=1), sender))
    process.start()
    found: list[tuple[Point, int]] = receiver.recv()
    process.join()
    return found


def assert_whole(settings: Settings, published: Path) -> None:
    """The release is the last one, untouched, or the new one, complete."""
    release = Releases(settings.warehouse).current
    assert release is not None
    old = (published / "warehouse" / "current").resolve()
    if release.name == old.name:
        assert digests(release) == digests(old)
    else:
        assert_same_rows(release, published / "fresh" / "current")
    with duckdb.connect(str(settings.warehouse / "dateline.duckdb"), read_only=True) as connection:
        for name in TABLES:
            parts = f"SELECT count(*) FROM read_parquet('{settings.warehouse}/parquet/{name}/*.parquet')"  # noqa: S608
            assert connection.sql(f"SELECT count(*) FROM {name}").fetchall() == connection.sql(parts).fetchall()  # noqa: S608


def assert_goes_on(settings: Settings, published: Path) -> None:
    """The next run ends as a build from nothing, and leaves nothing of the one that was stopped."""
    ingest_inline(settings)
    releases = Releases(settings.warehouse)
    assert releases.current is not None
    assert_same_rows(releases.current, published / "fresh" / "current")
    kept = {(published / "warehouse" / "current").resolve().name, releases.current.name}
    assert {path.name for path in releases.folder.iterdir()} == kept


def place_of(number: int, points: list[tuple[Point, int]]) -> int:
    """Where a run is killed: first in the midst of each stage, then at points spread over the whole run."""
    if number < len(STAGES):
        own = [place for place, ((_, file, *_), _) in enumerate(points) if Path(file).stem == STAGES[number]]
        return own[len(own) // 2]
    return (number - len(STAGES)) * (len(points) - 1) // (KILLS - len(STAGES) - 1)


@pytest.mark.parametrize("number", range(KILLS))
def test_killed_anywhere(number: int, points: list[tuple[Point, int]], stage: Settings, published: Path) -> None:
    point, times = points[place_of(number, points)]
    process = WARM.Process(target=run_until, args=(stage, point, 1 if number % 2 else times))
    assert finished(process) == -signal.SIGKILL, point
    assert_whole(stage, published)
    assert_goes_on(stage, published)


def test_finished_batches_are_not_done_again(stage: Settings, published: Path) -> None:
    batch_done = ("PY_RETURN", str(ROOT / "flows/worker.py"), "annotate_batch", "")
    assert finished(WARM.Process(target=run_until, args=(stage, batch_done, 3))) == -signal.SIGKILL
    totals: set[int] = set()
    ingest_inline(stage, progress=lambda done, total: totals.add(total))
    assert totals == {len(AFTER) + 1 - 3}


def test_a_text_that_kills_its_worker_is_set_aside_alone(published: Path, tmp_path: Path) -> None:
    shutil.copytree(published / "seeds", tmp_path / "seeds")
    (tmp_path / "seeds" / "poison.txt").write_text(f"OSLO, 3 March 2021 (AP) - {POISON} opened the bridge.\n")
    settings = settings_for(tmp_path, workers=2)
    ingest_inline(settings, frail_pool)
    with duckdb.connect(str(settings.warehouse / "dateline.duckdb"), read_only=True) as connection:
        assert connection.sql("SELECT path, reason FROM rejects").fetchall() == [("poison.txt", "annotation_failed")]
        annotated = "SELECT count(DISTINCT article_id) FROM sentences"
        assert connection.sql(annotated).fetchall() == [(len(BEFORE) - 1 + len(AFTER),)]


@pytest.mark.parametrize("kilobytes", [0, 8, 64, 300, 1500])
def test_no_room_for_a_file(kilobytes: int, stage: Settings, published: Path) -> None:
    process = WARM.Process(target=run_with_little_room, args=(stage, kilobytes << 10))
    assert finished(process) == 3
    assert_whole(stage, published)
    assert_goes_on(stage, published)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 MB; where none may be mounted, the test is skipped."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", disk], check=False).returncode:
        pytest.skip("no right to mount a disk")
    yield disk
    subprocess.run(["umount", "-l", disk], check=True)


@pytest.mark.parametrize("kilobytes_free", [0, 40, 400, 1000, 2500])
def test_disk_full(kilobytes_free: int, small_disk: Path, published: Path) -> None:
    shutil.copytree(published / "warehouse", small_disk / "warehouse", symlinks=True)
    (small_disk / "seeds").symlink_to(published / "seeds")
    settings = settings_for(small_disk, batch_characters=1)
    filler = small_disk / "filler"
    with filler.open("wb") as stream:
        os.posix_fallocate(stream.fileno(), 0, shutil.disk_usage(small_disk).free - (kilobytes_free << 10))
    assert finished(WARM.Process(target=run_and_report, args=(settings,))) == 3
    assert_whole(settings, published)
    filler.unlink()
    assert_goes_on(settings, published)


POOL = """
import time
from types import SimpleNamespace
from flows.pools import fork_ahead, process_pool
if __name__ == "__main__":
    fork_ahead(SimpleNamespace(is_small={is_small}))
    pool = process_pool(1)
    pool.submit(time.sleep, 60)
    print(*pool._processes, flush=True)
    time.sleep(60)
"""


def is_running(pid: int) -> bool:
    try:
        return "State:\tZ" not in Path(f"/proc/{pid}/status").read_text()
    except FileNotFoundError:
        return False


@pytest.mark.parametrize("is_small", [True, False])
def test_workers_end_with_a_killed_run(tmp_path: Path, is_small: bool) -> None:
    (tmp_path / "parent.py").write_text(POOL.format(is_small=is_small))
    parent = subprocess.Popen([sys.executable, tmp_path / "parent.py"], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    worker = int(parent.stdout.readline())
    parent.kill()
    parent.communicate()
    deadline = time.monotonic() + 60
    while is_running(worker) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert not is_running(worker)


def test_two_at_once_and_then_a_killed_one(dateline: Command, published: Path, tmp_path: Path) -> None:
    seeds, out = published / "seeds", tmp_path / "out"
    arguments = ["ingest", "--seeds", str(seeds), "--warehouse", str(out)]
    with subprocess.Popen([DATELINE, *arguments], cwd=ROOT, env=os.environ | {"PREFECT_API_URL": ""}) as first:
        lock = out / "ingest.lock"
        while not (lock.is_file() and lock.read_text()):
            time.sleep(0.05)
        second = dateline(*arguments)
        assert second.returncode == 1
        assert f"process {first.pid}, started at" in second.stderr
        first.kill()
    assert str(first.pid) in lock.read_text()
    third = dateline(*arguments)
    assert third.returncode == 0, third.stderr
    assert_same_rows(out / "current", published / "fresh" / "current")


@pytest.mark.parametrize("seconds", [0, 0.1, 0.3, 2, 3])
def test_ctrl_c_ends_all_processes_of_a_run_in_a_word(published: Path, tmp_path: Path, seconds: float) -> None:
    command = [DATELINE, "ingest", "--seeds", str(published / "seeds"), "--warehouse", str(tmp_path)]
    # The test may itself run where Ctrl-C is ignored.
    with subprocess.Popen(
        command,
        start_new_session=True,
        text=True,
        cwd=ROOT,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as run:
        while not commands_of(run.pid, "forkserver"):
            time.sleep(0.05)
        time.sleep(seconds)
        os.killpg(run.pid, signal.SIGINT)
        _, said = run.communicate(timeout=60)
    assert run.returncode == 130
    assert (
        said.strip() == f"Stopped. What is published in {tmp_path} is as it was; what was finished is not done again."
    )
    deadline = time.monotonic() + 30
    while commands_of(run.pid, "") and time.monotonic() < deadline:
        time.sleep(0.1)
    assert commands_of(run.pid, "") == []


def commands_of(session: int, word: str) -> list[str]:
    """The processes of a session whose command has this word."""
    command = ["ps", "-o", "args", "--no-headers", "-s", str(session)]
    listed = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    return [line for line in listed.splitlines() if word in line]
