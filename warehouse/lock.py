"""One ingest at a time into one warehouse folder.

The lock is the operating system's (flock), so it ends with the process that holds it, however that ends: a lock file
whose holder is gone is never in the way. What is written in the file only tells people who holds it.
"""

from __future__ import annotations

import fcntl
import json
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

POLL_SECONDS = 0.2


class WarehouseBusyError(Exception):
    """Another ingest is writing into this warehouse."""


@contextmanager
def ingest_lock(warehouse: Path, started_at: str, wait_seconds: float) -> Iterator[None]:
    """Hold the lock of a warehouse folder; WarehouseBusyError when another run still holds it after the wait."""
    warehouse.mkdir(parents=True, exist_ok=True)
    path = warehouse / "ingest.lock"
    with path.open("a+", encoding="utf-8") as file:
        deadline = time.monotonic() + wait_seconds
        while not _acquired(file):
            if time.monotonic() >= deadline:
                raise WarehouseBusyError(_busy_message(warehouse, path))
            time.sleep(POLL_SECONDS)
        file.truncate(0)
        json.dump({"pid": os.getpid(), "started_at": started_at}, file)
        file.flush()
        try:
            yield
        finally:
            file.truncate(0)


def _acquired(file: TextIO) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def _busy_message(warehouse: Path, path: Path) -> str:
    try:
        holder = json.loads(path.read_text(encoding="utf-8"))
        who = f"process {holder['pid']}, started at {holder['started_at']}"
    except (json.JSONDecodeError, KeyError):
        who = "a process that has not yet written its number"
    return (
        f"{warehouse}: another ingest is writing here: {who}.\n"
        "Wait for it to end (DATELINE_LOCK_WAIT_SECONDS=60 does), or write into another folder: --warehouse DIR."
    )
