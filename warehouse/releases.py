"""Publication by swap: each run writes a folder of its own, and one rename makes it the current one.

    <warehouse>/releases/<run_id>/{dateline.duckdb, parquet/, data_docs/, manifest.json, verdicts.json}
    <warehouse>/current         -> releases/<run_id>     replaced by one rename
    <warehouse>/dateline.duckdb -> current/dateline.duckdb
    <warehouse>/parquet         -> current/parquet
    <warehouse>/data_docs       -> current/data_docs

A run that is killed leaves at most a folder that is no release; the next run removes it. What readers may count on,
without a lock and without ever waiting:

- A release that was replaced stays for a minute at least, and longer where `keep` says so: a name that was looked up
  still leads somewhere when it is opened (DuckDB follows links first and opens afterwards).
- `dateline.duckdb` is one file: whoever opens it has one release for as long as the file is open.
- `parquet` and `data_docs` are many files, opened one by one, and a publication in between changes what the names lead
  to. Who reads more than one of them resolves `current` once and reads below the folder that it led to, which is one
  whole release: `Releases.current` in Python, `readlink -f warehouse/current` in a shell.
"""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

PUBLISHED = ("dateline.duckdb", "parquet", "data_docs")
STAGING = ".staging"
SALVAGED = ".salvaged"
REMOVED = ".removed"
GRACE_SECONDS = 60.0


class Releases:
    """The releases of one warehouse folder. Only the holder of the ingest lock may call what changes them."""

    def __init__(self, warehouse: Path) -> None:
        self.warehouse = warehouse
        self.folder = warehouse / "releases"

    @property
    def current(self) -> Path | None:
        """The folder of the published release; None before the first."""
        link = self.warehouse / "current"
        return link.resolve() if link.is_symlink() and link.is_dir() else None

    @property
    def staging(self) -> Path:
        """The folder that the next release is written into."""
        return self.folder / STAGING

    @property
    def lost_links(self) -> list[str]:
        """The fixed names that no longer lead into the current release."""
        return [name for name in PUBLISHED if not (self.warehouse / name).is_symlink()]

    @property
    def copied_links(self) -> list[str]:
        """The fixed names that are folders: what a copy that follows links makes of them, which no rename replaces."""
        places = (self.warehouse / name for name in ("current", *PUBLISHED))
        return [place.name for place in places if place.is_dir() and not place.is_symlink()]

    @property
    def salvaged(self) -> Path:
        """The folder for what is left of a current release that was damaged."""
        return self.folder / SALVAGED

    @property
    def before_current(self) -> Path | None:
        """The newest release besides the current one; None when none is kept."""
        return next(iter(self._others()), None)

    def begin(self) -> Path:
        """An empty folder to write the next release into; what a killed run left is removed."""
        for leftover in (self.staging, self.salvaged, self.folder / REMOVED):
            if leftover.exists():
                shutil.rmtree(leftover)
        for path in self._unpublished():
            self._remove(path)
        self.staging.mkdir(parents=True)
        return self.staging

    def publish(self, run_id: str, keep: int) -> Path:
        """Make what was staged the current release, and remove old ones, but not the `keep` newest."""
        staging, release = self.staging, self.folder / run_id
        sync_tree(staging)
        staging.rename(release)
        swap_link(self.warehouse / "current", Path("releases") / run_id)
        for name in PUBLISHED:
            if not (self.warehouse / name).is_symlink():
                swap_link(self.warehouse / name, Path("current") / name)
        self.remove_old(keep)
        return release

    def remove_old(self, keep: int) -> None:
        """Remove all releases but the current one, the `keep` newest others, and what was current a minute ago."""
        others = self._others()
        replaced_at = [(self.warehouse / "current").lstat().st_mtime, *(path.stat().st_mtime for path in others)]
        for path, at in list(zip(others, replaced_at, strict=False))[keep:]:
            if at + GRACE_SECONDS <= time.time():
                self._remove(path)

    def _remove(self, release: Path) -> None:
        """Take a release away in one step, so that none is ever seen half removed."""
        removed = self.folder / REMOVED
        release.rename(removed)
        shutil.rmtree(removed)

    def _unpublished(self) -> list[Path]:
        """Folders that a run named and was killed before it could make them current: written after the current one."""
        current = self.current
        if current is None:
            return self._others()
        return [path for path in self._others() if path.stat().st_mtime_ns > current.stat().st_mtime_ns]

    def _others(self) -> list[Path]:
        """All releases but the current one, the newest first."""
        if not self.folder.is_dir():
            return []
        current = self.current
        others = [path for path in self.folder.iterdir() if path.name[0] != "." and path.resolve() != current]
        return sorted(others, key=lambda path: path.stat().st_mtime_ns, reverse=True)


def swap_link(link: Path, target: Path) -> None:
    """Point a symbolic link at a target in one step, whatever it pointed at."""
    fresh = link.with_name(f".{link.name}.new")
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(target)
    fresh.rename(link)
    sync(link.parent)


def sync_tree(folder: os.PathLike[str]) -> None:
    """Have the disk hold every new file and folder below before anything points at them.

    A file with a second link was taken over from an earlier release and is on the disk already.
    """
    for entry in os.scandir(folder):
        if entry.is_dir(follow_symlinks=False):
            sync_tree(entry)
        elif entry.stat().st_nlink == 1:
            sync(entry)
    sync(folder)


def sync(path: os.PathLike[str]) -> None:
    """Have the disk hold one file or folder."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
