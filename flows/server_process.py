"""The process of a local Prefect server, `python -m flows.server_process HOST PORT`: ends when its standard input does.

Whoever starts it holds the other end, so the server never outlives its starter, not even one that is killed.
"""

from __future__ import annotations

import os
import signal
import sys
import threading

import uvicorn
from prefect.server.api.server import create_app


def main(host: str, port: int) -> None:
    """Serve Prefect's API and pages until a signal or the end of the standard input."""
    threading.Thread(target=_end_with_standard_input, daemon=True).start()
    uvicorn.run(create_app(final=True), host=host, port=port, log_level="error", timeout_graceful_shutdown=2)


def _end_with_standard_input() -> None:
    while os.read(sys.stdin.fileno(), 1024):
        pass
    os.kill(os.getpid(), signal.SIGTERM)


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
