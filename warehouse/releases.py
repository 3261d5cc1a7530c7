"""Publication by swap: each run writes a folder of its own, and one rename makes it the current one.

    <warehouse>/releases/<run_id>/{dateline.duckdb, parquet/, data_docs/, manifest.json}
    <warehouse>/current         -> releases/<run_id>     replaced by one rename
    <warehouse>/dateline.duckdb -> current/dateline.duckdb
    <warehouse>/parquet         -> current/parquet
    <warehouse>/data_docs       -> current/data_docs

A reader that has the old file open goes on reading it; a run that is killed leaves at most a folder that is no release.
"""

from __future__ import annotations

import os
import shutil
from pathlib import Path

PUBLISHED = ("dateline.duckdb", "parquet", "data_docs")
STAGING = ".staging"


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
    def before_current(self) -> Path | None:
        """The newest release besides the current one; None when none is kept."""
        return next(iter(self._others()), None)

    def begin(self) -> Path:
        """An empty folder to write the next release into; what a killed run left is removed."""
        staging = self.staging
        if staging.exists():
            shutil.rmtree(staging)
        staging.mkdir(parents=True)
        return staging

    def publish(self, run_id: str, keep: int) -> Path:
        """Make what was staged the current release, and remove all but the `keep` newest before it."""
        staging, release = self.staging, self.folder / run_id
        sync_tree(staging)
        if release.exists() and release.resolve() != self.current:
            shutil.rmtree(release)
        staging.rename(release)
        swap_link(self.warehouse / "current", Path("releases") / run_id)
        for name in PUBLISHED:
            if not (self.warehouse / name).is_symlink():
                swap_link(self.warehouse / name, Path("current") / name)
        self.remove_old(keep)
        return release

    def remove_old(self, keep: int) -> None:
        """Remove all releases but the current one and the `keep` newest others."""
        for path in self._others()[keep:]:
            shutil.rmtree(path)

    def _others(self) -> list[Path]:
        """All releases but the current one, the newest first."""
        if not self.folder.is_dir():
            return []
        others = [path for path in self.folder.iterdir() if path.name != STAGING and path.resolve() != self.current]
        return sorted(others, key=lambda path: path.stat().st_mtime_ns, reverse=True)


def swap_link(link: Path, target: Path) -> None:
    """Point a symbolic link at a target in one step, whatever it pointed at."""
    fresh = link.with_name(f".{link.name}.new")
    fresh.unlink(missing_ok=True)
    fresh.symlink_to(target)
    fresh.rename(link)
    sync(link.parent)


def sync_tree(folder: Path) -> None:
    """Have the disk hold every new file and folder below before anything points at them.

    A file with a second link was taken over from an earlier release and is on the disk already.
    """
    for root, _, names in os.walk(folder):
        for name in names:
            if (Path(root) / name).stat().st_nlink == 1:
                sync(Path(root) / name)
        sync(Path(root))


def sync(path: Path) -> None:
    """Have the disk hold one file or folder."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
