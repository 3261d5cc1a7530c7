"""Whether a release's files are still those that were published, told from what the folder says of them.

A file is taken for whole when it has the size and the time of modification that were recorded at its publication;
nothing is read. Files that were not recorded are nobody's business.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

Mark = tuple[int, int]
"""Of a file: bytes, and when it was written, in nanoseconds since 1970."""
Inventory = Mapping[str, Mark]
"""The files of a release, by their paths there."""


def take_inventory(release: Path) -> dict[str, Mark]:
    """The files that a release has now."""
    return dict(sorted(_files(str(release), "")))


def find_damage(release: Path, inventory: Inventory) -> list[str]:
    """The files that are missing or are not what they were, sorted."""
    found = take_inventory(release)
    return [path for path in sorted(inventory) if found.get(path) != tuple(inventory[path])]


def _files(folder: str, prefix: str) -> Iterator[tuple[str, Mark]]:
    for entry in os.scandir(folder):
        if entry.is_dir(follow_symlinks=False):
            yield from _files(entry.path, f"{prefix}{entry.name}/")
        elif entry.is_file():
            status = entry.stat()
            yield f"{prefix}{entry.name}", (status.st_size, status.st_mtime_ns)
