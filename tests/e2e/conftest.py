"""`dateline serve` with a Prefect server of its own: home folder, database and port are the tests' alone."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.conftest import DATELINE, ROOT

PREFECT = str(Path(sys.executable).parent / "prefect")
SECONDS = 240  # for what takes 10 to 40 on an idle machine
STATEMENT = """\
PORTO VELHO (Northline) - Ferry captain Ana Ribeiro said on {day}, 4 March 2024 that the river had fallen by two metres.

"I have never seen these stones before," Ribeiro told reporters in Porto Velho.
"""


@dataclass(frozen=True)
class Served:
    """A service under test: its process, its folders, and the environment of commands that talk to it."""

    process: subprocess.Popen[str]
    seeds: Path
    warehouse: Path
    environment: dict[str, str]
    log: Path

    @property
    def api_url(self) -> str:
        """The address of the server that the service started."""
        return self.environment["PREFECT_API_URL"]

    def prefect(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """A Prefect command, given in the checkout."""
        return subprocess.run(
            [PREFECT, *arguments],
            cwd=ROOT,
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=SECONDS,
            check=False,
        )

    def stop(self, number: signal.Signals = signal.SIGTERM) -> int:
        """Send a signal; the exit status."""
        self.process.send_signal(number)
        return self.process.wait(60)


def wait_until(is_true: Callable[[], bool], what: str, log: Path, seconds: float = SECONDS) -> None:
    """Return once something is true; fail with the service's log when it stays false."""
    deadline = time.monotonic() + seconds
    while not is_true():
        if time.monotonic() > deadline:
            pytest.fail(f"waited {seconds:.0f} s for {what}\n{log.read_text()[-4000:]}")
        time.sleep(0.5)


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def serving(folder: Path, prefect_home: Path, *arguments: str) -> Iterator[Served]:
    """`dateline serve` over a folder of two articles, from its ready line until it is stopped."""
    seeds, warehouse, log = folder / "seeds", folder / "warehouse", folder / "serve.log"
    seeds.mkdir(parents=True)
    for day in ("Monday", "Tuesday"):
        (seeds / f"{day}.txt").write_text(STATEMENT.format(day=day))
    environment = os.environ | {
        "PREFECT_HOME": str(prefect_home),
        "PREFECT_API_URL": f"http://127.0.0.1:{free_port()}/api",
        "PREFECT_SERVER_UI_ENABLED": "false",
        "DATELINE_WORKERS": "1",
        "COLUMNS": "200",
    }
    command = [DATELINE, "serve", "--seeds", str(seeds), "--warehouse", str(warehouse), *arguments]
    with log.open("w") as output:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=output, stderr=output, text=True)
    served = Served(process, seeds, warehouse, environment, log)
    try:
        wait_until(lambda: "Stop: Ctrl-C" in log.read_text() or process.poll() is not None, "the ready line", log)
        assert process.poll() is None, log.read_text()
        yield served
        assert process.poll() is not None or served.stop() == 0, log.read_text()
    finally:
        if process.poll() is None:
            process.kill()


@pytest.fixture(scope="session")
def prefect_home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Prefect's home folder for services that come one after the other; the first makes the database there."""
    return tmp_path_factory.mktemp("prefect")


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """One service, with a database of its own, for every test that does not end it; SIGTERM ends it well."""
    with serving(tmp_path_factory.mktemp("served"), tmp_path_factory.mktemp("prefect")) as service:
        yield service
