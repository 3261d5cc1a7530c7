"""Changes in the seeds folder, told once they have settled."""

from __future__ import annotations

import time
from collections.abc import AsyncGenerator
from contextlib import aclosing
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

import anyio
from watchfiles import Change, awatch
from watchfiles._rust_notify import WatchfilesRustInternalError
from watchfiles.main import FileChange

SETTLE_SECONDS = 2.0  # a file that is still being copied is written more often than that
LONGEST_WAIT_SECONDS = 30.0  # one file that never stops growing must not hold back the others
TICK_MS = 500
POLL_MS = 1000
MOUNTS = Path("/proc/self/mounts")
# File systems that are changed elsewhere without the kernel hearing of it: network, virtual machines, user space.
SILENT_FILE_SYSTEMS = ("9p", "afs", "ceph", "cifs", "drvfs", "fuse", "nfs", "prl_fs", "smb", "vboxsf", "virtiofs")


@dataclass(frozen=True)
class Settled:
    """Changes after which the folder was quiet: counts of files, and the first five paths in order."""

    added: int
    edited: int
    removed: int
    examples: tuple[str, ...]


BEGUN = Settled(0, 0, 0, ())
"""Told first: what changed before is for others to find out, what changes from now on is told."""


@dataclass
class Pending:
    """Changes that have not settled yet; times are those of a monotonic clock, in seconds."""

    changes: dict[str, Change] = field(default_factory=dict)
    first: float = 0.0
    last: float = 0.0

    def add(self, changes: set[FileChange], now: float) -> None:
        """Take note of changes; the latest one of a path counts."""
        self.first = self.first if self.changes else now
        self.last = now
        self.changes |= {path: change for change, path in sorted(changes)}

    def is_due(self, now: float, settle_seconds: float) -> bool:
        """Whether there are changes, and nothing followed them for long enough or the first one waited too long."""
        return bool(self.changes) and (
            now - self.last >= settle_seconds or now - self.first >= max(LONGEST_WAIT_SECONDS, settle_seconds)
        )

    def take(self, seeds: Path) -> Settled:
        """A summary of the changes, which are then forgotten."""
        kinds = list(self.changes.values())
        paths = sorted(Path(path).relative_to(seeds).as_posix() for path in self.changes)
        self.changes = {}
        counts = [kinds.count(kind) for kind in (Change.added, Change.modified, Change.deleted)]
        return Settled(counts[0], counts[1], counts[2], tuple(paths[:5]))


async def settled_changes(
    seeds: Path, apart: Path | None = None, settle_seconds: float = SETTLE_SECONDS
) -> AsyncGenerator[Settled]:
    """`BEGUN` when the folder is being watched, then each settled group of changes, without end.

    `seeds` is an absolute path without symbolic links, and so is the folder `apart`, whose changes are not told. A
    folder that goes (a disk unmounted, a checkout replaced) is waited for, and told as a change when it is back.
    """
    pending, has_begun = Pending(), False
    while True:
        watched = _inode(seeds)
        async with aclosing(_raw_changes(seeds, apart, _polling(seeds))) as raw:
            async for changes in raw:
                if not has_begun:
                    has_begun = True
                    yield BEGUN
                if changes:
                    pending.add(changes, time.monotonic())
                if pending.is_due(time.monotonic(), settle_seconds):
                    yield pending.take(seeds)
                if (Change.deleted, str(seeds)) in changes or _inode(seeds) != watched:
                    break
        while _inode(seeds) is None:
            await anyio.sleep(TICK_MS / 1000)
        pending.add({(Change.modified, str(seeds))}, time.monotonic())


def needs_polling(folder: Path, mounts: str) -> bool:
    """Whether a folder lies on a file system that tells of no changes, by the text of /proc/self/mounts.

    >>> needs_polling(Path("/mnt/share/seeds"), "/dev/sda / ext4 rw\\nnas:/x /mnt/share nfs4 rw\\n")
    True
    """
    rows = [line.split()[1:3] for line in mounts.splitlines() if len(line.split()) >= 3]
    points = [(PurePosixPath(point.replace("\\040", " ")), kind) for point, kind in rows]
    above = [(len(point.parts), kind) for point, kind in points if PurePosixPath(folder).is_relative_to(point)]
    return bool(above) and max(above)[1].startswith(SILENT_FILE_SYSTEMS)


def is_watched(seeds: Path, apart: Path | None, path: str) -> bool:
    """Whether a change of this path matters: hidden files and folders, and the folder `apart`, hold no articles."""
    is_apart = apart is not None and Path(path).is_relative_to(apart)
    return not is_apart and not any(part.startswith(".") for part in Path(path).relative_to(seeds).parts)


async def _raw_changes(seeds: Path, apart: Path | None, polling: bool) -> AsyncGenerator[set[FileChange]]:
    """Changes as they come, and an empty set at every quiet tick; polls where the system gives no (more) watches."""
    try:
        async for changes in awatch(
            seeds,
            watch_filter=lambda _, path: is_watched(seeds, apart, path),
            rust_timeout=TICK_MS,
            yield_on_timeout=True,
            force_polling=polling or None,
            poll_delay_ms=POLL_MS,
            ignore_permission_denied=True,
        ):
            yield changes
    except FileNotFoundError:
        return
    except (OSError, WatchfilesRustInternalError):
        if polling:
            raise
        async with aclosing(_raw_changes(seeds, apart, polling=True)) as raw:
            async for changes in raw:
                yield changes


def _polling(seeds: Path) -> bool:
    return MOUNTS.is_file() and needs_polling(seeds, MOUNTS.read_text(encoding="utf-8", errors="replace"))


def _inode(folder: Path) -> int | None:
    try:
        return folder.stat().st_ino
    except OSError:
        return None
