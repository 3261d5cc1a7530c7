from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable
from contextlib import aclosing
from pathlib import Path

import anyio
import pytest
from watchfiles import Change

from flows.watch import BEGUN, LONGEST_WAIT_SECONDS, Pending, Settled, is_watched, needs_polling, settled_changes

MOUNTS = """\
overlay / overlay rw 0 0
proc /proc proc rw 0 0
nas:/news /mnt/news nfs4 rw 0 0
//box/share /mnt/old\\040news cifs rw 0 0
/dev/sdb /mnt/news/local ext4 rw 0 0
host /home/me/shared fuse.sshfs rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "polled"),
    [
        ("/srv/seeds", False),
        ("/mnt/news", True),
        ("/mnt/news/2024", True),
        ("/mnt/newspapers", False),
        ("/mnt/news/local/seeds", False),
        ("/mnt/old news/seeds", True),
        ("/home/me/shared/città", True),
    ],
)
def test_folders_on_silent_file_systems_are_polled(folder: str, polled: bool) -> None:
    assert needs_polling(Path(folder), MOUNTS) is polled


@pytest.mark.parametrize(
    ("path", "watched"),
    [
        ("a.txt", True),
        ("2024/ñandú.txt", True),
        (".a.txt.swp", False),
        (".git/index", False),
        ("judgements.csv", True),
        ("out/dateline.duckdb", False),
        ("outer.txt", True),
    ],
)
def test_hidden_files_and_the_warehouse_are_not_watched(path: str, watched: bool) -> None:
    assert is_watched(Path("/.data/seeds"), Path("/.data/seeds/out"), f"/.data/seeds/{path}") is watched


@pytest.mark.parametrize(
    ("times", "now", "due"),
    [
        ([], 100.0, False),
        ([10.0], 11.0, False),
        ([10.0], 12.0, True),
        ([10.0, 11.5], 13.0, False),
        ([10.0, 11.5], 13.5, True),
        ([10.0 + second for second in range(40)], 10.0 + LONGEST_WAIT_SECONDS, True),
    ],
)
def test_changes_are_due_when_nothing_follows_them(times: list[float], now: float, due: bool) -> None:
    pending = Pending()
    for second in times:
        pending.add({(Change.modified, "/seeds/a.txt")}, second)
    assert pending.is_due(now, settle_seconds=2.0) is due


def first_groups(seeds: Path, act: Callable[[], None], count: int) -> list[Settled]:
    """The first settled groups that come of doing something in the folder as soon as it is watched."""

    async def collect() -> list[Settled]:
        groups: list[Settled] = []
        with anyio.fail_after(30):
            async with aclosing(settled_changes(seeds, settle_seconds=1.0)) as settled:
                assert await anext(settled) == BEGUN
                threading.Thread(target=act).start()
                async for group in settled:
                    groups.append(group)
                    if len(groups) == count:
                        break
        return groups

    return anyio.run(collect)


def test_a_thousand_files_are_one_group(tmp_path: Path) -> None:
    def burst() -> None:
        for number in range(1000):
            (tmp_path / f"{number:04}.txt").write_text("text")
        (tmp_path / ".hidden").write_text("text")

    assert first_groups(tmp_path, burst, 1) == [Settled(1000, 0, 0, tuple(f"{number:04}.txt" for number in range(5)))]


def test_a_growing_file_is_waited_for(tmp_path: Path) -> None:
    ended: list[float] = []

    def copy_slowly() -> None:
        with (tmp_path / "größer.txt").open("wb") as file:
            for _ in range(6):
                file.write(b"text")
                file.flush()
                time.sleep(0.5)
        ended.append(time.monotonic())

    assert first_groups(tmp_path, copy_slowly, 1)[0].examples == ("größer.txt",)
    assert ended


def test_a_folder_put_in_place_of_the_old_one_is_watched(tmp_path: Path) -> None:
    seeds = tmp_path / "seeds"
    seeds.mkdir()

    def replace() -> None:
        shutil.rmtree(seeds)
        seeds.mkdir()
        time.sleep(4)
        (seeds / "b.txt").write_text("text")

    groups = first_groups(seeds, replace, 2)
    assert [group.examples for group in groups] == [(".",), ("b.txt",)]
