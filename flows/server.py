"""The Prefect server that flows report to: which one is configured, whether it answers, and a local one of our own."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from prefect.settings import get_current_settings

from flows.health import LOCAL_API_URL, is_healthy

LOCAL_HOSTS = ("127.0.0.1", "localhost", "::1")
START_SECONDS = 180  # a first start creates the database: 20 s on two cores, more on a slow disk
STOP_SECONDS = 10


class ServerError(Exception):
    """No Prefect server answers, and none can be started here; the message says why and what to do."""


def configured_api_url() -> str | None:
    """The Prefect API address from the environment, prefect.toml or the active profile; None when nobody set one."""
    return get_current_settings().api.url


@contextmanager
def running_server(api_url: str) -> Iterator[subprocess.Popen[bytes] | None]:
    """The process of the server started at this address, ended with the block; None when one answered already."""
    if is_healthy(api_url):
        yield None
        return
    host, port = local_address(api_url)
    process = start_server(host, port)
    try:
        wait_until_healthy(api_url, process)
        yield process
    finally:
        stop_server(process)


def local_address(api_url: str) -> tuple[str, int]:
    """Host and port to listen at; ServerError when the address is not one of this machine's, or is taken."""
    parts = urlsplit(api_url)
    host, port = parts.hostname or "", parts.port or 80
    if host not in LOCAL_HOSTS or parts.scheme != "http" or parts.path.rstrip("/") != "/api":
        raise ServerError(
            f"No Prefect server answers at {api_url}.\n"
            f"Start it there, or have one started on this machine: PREFECT_API_URL={LOCAL_API_URL}"
        )
    if is_taken(host, port):
        raise ServerError(
            f"Port {port} is taken by another program, not by a Prefect server.\n"
            f"Name a free port, here and for `prefect` commands: export PREFECT_API_URL=http://127.0.0.1:{port + 1}/api"
        )
    return host, port


def is_taken(host: str, port: int) -> bool:
    """Whether something accepts connections at this address."""
    try:
        socket.create_connection((host, port), timeout=2).close()
    except OSError:
        return False
    return True


def start_server(host: str, port: int) -> subprocess.Popen[bytes]:
    """A server process, in a session of its own so that Ctrl-C reaches it only through us, and last."""
    log_file().parent.mkdir(parents=True, exist_ok=True)
    with log_file().open("wb") as output:
        return subprocess.Popen(
            [sys.executable, "-m", "flows.server_process", host, str(port)],
            env={**os.environ, "PREFECT_API_URL": f"http://{host}:{port}/api"},
            stdin=subprocess.PIPE,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )


def log_file() -> Path:
    """Where the server started here writes its complaints, in Prefect's home folder."""
    return get_current_settings().home / "dateline-server.log"


def wait_until_healthy(api_url: str, process: subprocess.Popen[bytes]) -> None:
    """Return once the server answers; ServerError when its process ends before, or takes more than START_SECONDS."""
    deadline = time.monotonic() + START_SECONDS
    while not is_healthy(api_url):
        if process.poll() is not None:
            raise ServerError(f"The Prefect server ended while it started: see {log_file()}\n{_last_line(log_file())}")
        if time.monotonic() > deadline:
            raise ServerError(f"The Prefect server did not answer at {api_url} within {START_SECONDS} s.")
        time.sleep(0.2)


def stop_server(process: subprocess.Popen[bytes]) -> None:
    """End the server process, by force when it does not follow within STOP_SECONDS."""
    process.terminate()
    try:
        process.wait(STOP_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    if process.stdin is not None:
        process.stdin.close()


def _last_line(file: Path) -> str:
    return "".join(file.read_text(encoding="utf-8", errors="replace").splitlines()[-1:])
