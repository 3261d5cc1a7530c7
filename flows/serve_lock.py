"""One `dateline serve` at a time on one Prefect server: a second one would take over the deployment and its folders.

The lock is the operating system's, in Prefect's home folder: it holds among the services of one user on one machine.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from prefect.settings import get_current_settings

from flows.server import ServerError
from transforms.identity import short_digest


@contextmanager
def serve_lock(api_url: str, seeds: Path) -> Iterator[None]:
    """Hold the lock of a Prefect server; ServerError, with who holds it, when another service does."""
    path = get_current_settings().home / f"dateline-serve-{short_digest(api_url)}.lock"
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+", encoding="utf-8") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise ServerError(_taken(api_url, path.read_text(encoding="utf-8"))) from None
        file.truncate(0)
        file.write(f"process {os.getpid()}, for {seeds}")
        file.flush()
        yield


def _taken(api_url: str, holder: str) -> str:
    return (
        f"Another `dateline serve` is at {api_url}: {holder}.\n"
        "Stop it first, or serve on a server of your own: export PREFECT_API_URL=http://127.0.0.1:4201/api"
    )
