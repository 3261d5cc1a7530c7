"""What changed in the seeds folder since the last published run.

A file whose size, inode, modification time and status-change time are all as recorded is taken as unchanged without
being read, unless it was modified so shortly before it was recorded that a later write could carry the same times (the
"racy" rule of git's index). The status-change time cannot be set by a program, so copying with old times, `touch -r`
and the like are seen. Everything else is decided by the SHA-256 of the content.
"""

from __future__ import annotations

import fnmatch
import hashlib
import os
import re
import stat
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

RACY_NS = 3_000_000_000
CHUNK_BYTES = 1 << 20
NEVER = r"(?!)"


@dataclass(frozen=True)
class FileState:
    """A file of the seeds folder. Times in nanoseconds since 1970; `recorded_ns` is when it was looked at."""

    path: str
    sha256: str
    byte_count: int
    inode: int
    modified_ns: int
    changed_ns: int
    recorded_ns: int
    run_id: str = ""
    ingested_us: int = 0

    def is_surely(self, found: os.stat_result) -> bool:
        """Whether a file with this status has the recorded content, without reading it."""
        same = (found.st_size, found.st_ino, found.st_mtime_ns, found.st_ctime_ns) == (
            self.byte_count,
            self.inode,
            self.modified_ns,
            self.changed_ns,
        )
        return same and max(found.st_mtime_ns, found.st_ctime_ns) + RACY_NS < self.recorded_ns

    def first_seen(self, run_id: str, at_us: int) -> FileState:
        """The state with the run that first read this content, unless an earlier one is recorded."""
        return self if self.run_id else replace(self, run_id=run_id, ingested_us=at_us)


@dataclass(frozen=True)
class Unreadable:
    """A path that could not be taken as a file: the reason is a short stable word, the detail a sentence."""

    path: str
    reason: str
    detail: str


@dataclass(frozen=True)
class Changes:
    """The files now in the folder, against those of the last published run; every tuple is sorted by path."""

    files: tuple[FileState, ...]
    unreadable: tuple[Unreadable, ...]
    added: tuple[str, ...]
    edited: tuple[str, ...]
    removed: tuple[str, ...]
    renamed: tuple[tuple[str, str], ...]

    @property
    def unchanged_count(self) -> int:
        """Files that an earlier run read under the same path with the same content."""
        return len(self.files) - len(self.added) - len(self.edited)


def find_changes(
    seeds: Path,
    ignored: Sequence[str],
    known: Mapping[str, FileState],
    now_ns: int,
    largest: int,
    apart: Path | None = None,
) -> Changes:
    """Compare the folder with the files of the last run. Files of more than `largest` bytes are not read.

    The folder `apart`, if it lies in there, is passed over: what a run writes is nothing to read.
    """
    found = [
        entry if isinstance(entry, Unreadable) else look_at(entry[1], entry[0], known.get(entry[0]), now_ns, largest)
        for entry in scan(seeds, ignored, apart)
    ]
    files = [entry for entry in found if isinstance(entry, FileState)]
    return compare(files, [entry for entry in found if isinstance(entry, Unreadable)], known)


def compare(files: Iterable[FileState], unreadable: Iterable[Unreadable], known: Mapping[str, FileState]) -> Changes:
    """Which files are new, edited, gone or moved. A move is a new path whose content stood under a path now gone."""
    now = {state.path: state for state in sorted(files, key=lambda state: state.path)}
    added = [path for path in now if path not in known]
    removed = sorted(path for path in known if path not in now)
    edited = tuple(path for path in now if path in known and now[path].sha256 != known[path].sha256)
    homeless: dict[str, list[str]] = {}
    for path in removed:
        homeless.setdefault(known[path].sha256, []).append(path)
    renamed = tuple((homeless[now[path].sha256].pop(0), path) for path in added if homeless.get(now[path].sha256))
    states = tuple(as_ingested(state, known.get(path)) for path, state in now.items())
    problems = tuple(sorted(unreadable, key=lambda one: one.path))
    return Changes(states, problems, tuple(added), edited, tuple(removed), renamed)


def as_ingested(state: FileState, known: FileState | None) -> FileState:
    """The state of a file with the run that first read this content, if one did."""
    if known is None or known is state or known.sha256 != state.sha256:
        return state
    return replace(state, run_id=known.run_id, ingested_us=known.ingested_us)


def look_at(place: str, path: str, known: FileState | None, now_ns: int, largest: int) -> FileState | Unreadable:
    """The state of one file, its content read only where that is needed."""
    try:
        before = os.stat(place)
        if before.st_size > largest:
            detail = f"{before.st_size:,} bytes; at most {largest:,} are read (setting DATELINE_FILE_BYTES)"
            return Unreadable(path, "too_large", detail)
        if known is not None and known.is_surely(before):
            return known
        with open(place, "rb") as stream:  # noqa: PTH123
            digest = hashlib.sha256()
            while chunk := stream.read(CHUNK_BYTES):
                digest.update(chunk)
            after = os.fstat(stream.fileno())
    except OSError as error:
        return Unreadable(path, "unreadable", f"{error.strerror or error}: check the file's permissions and the disk")
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        return Unreadable(path, "growing", "it was being written while it was read; the next run takes it")
    return FileState(
        path, digest.hexdigest(), after.st_size, after.st_ino, after.st_mtime_ns, after.st_ctime_ns, now_ns
    )


def scan(seeds: Path, ignored: Sequence[str], apart: Path | None) -> Iterator[tuple[str, str] | Unreadable]:
    """Each file below the folder as its path in the folder and its place on the disk, in no particular order."""
    root = os.path.realpath(seeds)
    passed_over = apart and os.path.realpath(apart)
    is_ignored = re.compile("|".join(map(fnmatch.translate, ignored)) or NEVER).match
    pending = [""]
    while pending:
        folder = pending.pop()
        try:
            entries = list(os.scandir(os.path.join(root, folder)))
        except OSError as error:
            yield Unreadable(printable(folder), "unreadable", f"the folder cannot be listed: {error.strerror}")
            continue
        for entry in entries:
            path = f"{folder}/{entry.name}" if folder else entry.name
            if is_ignored(entry.name):
                continue
            if entry.path == passed_over:
                continue
            if entry.is_dir(follow_symlinks=False):
                pending.append(path)
            else:
                yield classify(entry, path, root)


def classify(entry: os.DirEntry[str], path: str, root: str) -> tuple[str, str] | Unreadable:
    """A file to read, or why it is none."""
    shown = printable(path)
    if shown != path:
        return Unreadable(shown, "bad_name", "the name is not valid UTF-8; rename the file")
    if entry.is_symlink():
        target = os.path.realpath(entry.path)
        if os.path.commonpath([root, target]) != root:
            return Unreadable(path, "outside_folder", "a symbolic link that leads out of the seeds folder")
        if os.path.isdir(target):  # noqa: PTH112
            return Unreadable(path, "linked_folder", "a symbolic link to a folder; its files are read where they lie")
    try:
        mode = entry.stat().st_mode
    except OSError as error:
        return Unreadable(path, "unreadable", f"{error.strerror or error}")
    if not stat.S_ISREG(mode):
        return Unreadable(path, "not_a_file", "a device, socket or pipe; only regular files are read")
    return path, entry.path


def printable(path: str) -> str:
    """The path with bytes that are no UTF-8 written as escapes."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
