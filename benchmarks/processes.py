"""What a command takes with all the processes that it starts: seconds and memory (Linux)."""

from __future__ import annotations

import ctypes
import os
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
SAMPLE_SECONDS = 0.5
PR_SET_CHILD_SUBREAPER = 36


@dataclass(frozen=True)
class Measure:
    """What a command took: seconds on the clock, of processors, and megabytes."""

    wall_s: float
    cpu_s: float
    peak_mb: float


def adopt_orphans() -> None:
    """Be the parent of processes whose own has ended, so that their seconds are counted (prctl(2), Linux)."""
    ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def descendants(pid: int) -> Iterator[int]:
    """A process and all below it that live now."""
    yield pid
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in task.read_text().split():
            yield from descendants(int(child))


def memory_mb(pid: int) -> float:
    """The memory of a process and all below it, shared pages counted once."""
    total = 0
    for one in list(descendants(pid)):
        for line in Path(f"/proc/{one}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                total += int(line.split()[1])
    return total / 1024


def measure(*command: str | Path) -> Measure:
    """Run a command to its end; SystemExit with its words when it fails."""
    before, started, peak = os.times(), time.perf_counter(), 0.0
    process = subprocess.Popen(
        [*map(str, command)], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    said: list[str] = []
    reader = threading.Thread(target=lambda: said.extend(process.stdout or ()))
    reader.start()
    while process.poll() is None:
        with suppress(OSError):  # a process ended while it was looked at
            peak = max(peak, memory_mb(process.pid))
        time.sleep(SAMPLE_SECONDS if time.perf_counter() - started > 5 else 0.05)
    reader.join()
    with suppress(ChildProcessError):  # none is left
        while True:
            os.wait()
    if process.returncode:
        raise SystemExit("".join(said))
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    return Measure(time.perf_counter() - started, cpu, peak)
