"""One ingest at a time."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from warehouse.lock import WarehouseBusyError, ingest_lock

HOLDER = """
import sys, time
from pathlib import Path
from warehouse.lock import ingest_lock
with ingest_lock(Path(sys.argv[1]), "2023-07-29T10:00:00+00:00", 0):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def holder(tmp_path: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen([sys.executable, "-c", HOLDER, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_says_who_holds_the_lock(tmp_path: Path, holder: subprocess.Popen[str]) -> None:
    message = f"process {holder.pid}, started at 2023-07-29T10:00:00"
    with pytest.raises(WarehouseBusyError, match=message), ingest_lock(tmp_path, "now", 0.3):
        pass
    holder.kill()
    holder.communicate()


def test_a_killed_holder_is_not_in_the_way(tmp_path: Path, holder: subprocess.Popen[str]) -> None:
    os.kill(holder.pid, signal.SIGKILL)
    holder.communicate()
    with ingest_lock(tmp_path, "now", 0):
        assert str(os.getpid()) in (tmp_path / "ingest.lock").read_text()


def test_can_be_taken_again_after_its_end(tmp_path: Path) -> None:
    for _ in range(2):
        with ingest_lock(tmp_path, "now", 0):
            pass
