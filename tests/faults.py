"""Faults, and the processes that meet them; `multiprocessing` preloads this module, so that each starts warm."""

from __future__ import annotations

import multiprocessing
import os
import resource
import signal
import sys
from collections import Counter
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from functools import partial
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import CodeType
from typing import Any

from flows.settings import Settings
from tests.pipelines import ingest_inline
from warehouse.memory import Memory
from warehouse.store import STORAGE_ERRORS

ROOT = Path(__file__).resolve().parents[1]
WATCHED = (str(ROOT / "flows"), str(ROOT / "warehouse"))
POISON = "Zyxwvut"

Point = tuple[str, str, str, str]
"""Start, return, call out, return from there; file, function, and what it calls."""

EVENTS = ("PY_START", "PY_RETURN", "CALL", "C_RETURN")


def warm_context() -> multiprocessing.context.ForkServerContext:
    """Processes forked from one that has all modules and the model."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.warm"])
    return context


def see_points(see: Callable[[Point], None]) -> None:
    """Have each point told as this process passes it; code that is not watched runs at its full speed."""
    sys.monitoring.use_tool_id(sys.monitoring.PROFILER_ID, "faults")
    for event in EVENTS:
        sys.monitoring.register_callback(
            sys.monitoring.PROFILER_ID, getattr(sys.monitoring.events, event), partial(see_event, see, event)
        )
    numbers = [getattr(sys.monitoring.events, event) for event in EVENTS if event != "C_RETURN"]  # comes with CALL
    sys.monitoring.set_events(sys.monitoring.PROFILER_ID, sum(numbers))


def see_event(see: Callable[[Point], None], event: str, code: CodeType, _: int, *values: object) -> object:
    """Tell of an event in watched code, and switch off all others of its place."""
    if not code.co_filename.startswith(WATCHED):
        return None if event == "C_RETURN" else sys.monitoring.DISABLE
    called = getattr(values[0], "__qualname__", "") if event in ("CALL", "C_RETURN") else ""
    see((event, code.co_filename, code.co_qualname, called))
    return None


def record_points(settings: Settings, out: Connection) -> None:
    """Run, and send how often each point was passed, in the order of their first passing."""
    points: Counter[Point] = Counter()
    see_points(lambda point: points.update([point]))
    ingest_inline(settings)
    sys.monitoring.set_events(sys.monitoring.PROFILER_ID, 0)
    out.send(list(points.items()))


def run_until(settings: Settings, killed_at: Point, passing: int) -> None:
    """Run, and be killed as the point is passed for the so-manieth time."""
    left = passing

    def kill(point: Point) -> None:
        nonlocal left
        left -= point == killed_at
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)

    see_points(kill)
    ingest_inline(settings)


def run_with_little_room(settings: Settings, largest_file: int) -> None:
    """Run where no file may grow beyond a size; exit with 3 when that is what stops the run."""
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (largest_file, largest_file))
    run_and_report(settings)


def run_and_report(settings: Settings) -> None:
    """Run; exit with 3 when the disk stops the run."""
    try:
        ingest_inline(settings)
    except STORAGE_ERRORS:
        sys.exit(3)


def die_of_poison(work: Callable[..., Any], memory_file: Path, keys: list[str], *more: Any) -> Any:
    """The work on a batch, in a process that does not survive one text."""
    with Memory(memory_file) as memory:
        if any(POISON in memory.article(key).text for key in keys):
            os.kill(os.getpid(), signal.SIGKILL)
    return work(memory_file, keys, *more)


class FrailPool(ProcessPoolExecutor):
    """Real worker processes that are killed by what they read."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        return super().submit(die_of_poison, fn, *args, **kwargs)


def frail_pool(workers: int) -> FrailPool:
    return FrailPool(workers, mp_context=warm_context())


def finished(process: BaseProcess) -> int | None:
    """The exit code of a process, after its end."""
    process.start()
    process.join(120)
    return process.exitcode
