"""Processes that annotate, and starting them while other work is done.

Many articles are shared out among processes that a server has forked: it has no threads and no open files that could
be torn, and loads the pipeline once for all. When all articles are annotated, one without a pipeline takes its place. A
change that one process is enough for is left to a child of this very process, forked before it has threads of its own:
what both need is then loaded once, not twice.
"""

from __future__ import annotations

import multiprocessing
import os
import sys
import threading
from concurrent.futures import ProcessPoolExecutor
from importlib import import_module
from multiprocessing import resource_tracker
from multiprocessing.context import ForkServerContext
from multiprocessing.forkserver import _forkserver, ensure_running

from flows.interruption import held_back
from flows.lean import import_pipeline
from flows.run import Run
from flows.worker import start_loaded_worker, start_worker

PIPELINES = ["flows.preload"]
ROWS_ONLY = ["flows.columns", "flows.part_job"]
"""What is imported where workers are forked, to annotate and to turn annotations into tables."""

FRAMEWORKS = ("packaging.specifiers", "pydantic.v1", "tqdm.auto")
"""What spaCy and Great Expectations or Prefect import."""

_imported = list(PIPELINES)
"""What is imported where the next worker is forked."""

_children: list[ProcessPoolExecutor] = []
"""Pools of one process that have begun and that nobody has asked for yet."""


def process_pool(workers: int) -> ProcessPoolExecutor:
    """A pool of processes that end with this one, however it ends; they share one copy of the pipeline in memory."""
    if workers == 1 and _children:
        return _children.pop()
    return ProcessPoolExecutor(workers, mp_context=fork_server(), initializer=start_worker)


def fork_server() -> ForkServerContext:
    """How workers are started: forked from a process, started here, that imports what they need."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_imported)
    resource_tracker.ensure_running()  # left to the next but one, it would let Ctrl-C through
    with held_back():
        ensure_running()
    return context


def load_ahead() -> None:
    """Start the process from which workers are forked, so that it loads the pipeline while this one does other work."""
    if not _children:
        fork_from(PIPELINES)
        fork_server()


def end_pipelines() -> None:
    """End the process that holds the pipelines, where there is one: what is left to do needs none."""
    fork_from(ROWS_ONLY)


def fork_from(modules: list[str]) -> None:
    """Have later workers forked from a process that has imported these modules and nothing else of its own."""
    if _imported != modules:
        _imported[:] = modules
        _forkserver._stop()  # type: ignore[attr-defined]  # nothing that its stub shows does it


def fork_ahead(run: Run | None) -> None:
    """The same for a run that is about to begin; None is a first run."""
    can_fork = sys.platform == "linux" and threading.active_count() == 1  # elsewhere, libraries do not bear it
    if run is None or not run.is_small or not can_fork:
        load_ahead()
        return
    load_shared()
    pool = ProcessPoolExecutor(1, multiprocessing.get_context("fork"), initializer=start_loaded_worker)
    with held_back():
        pool.submit(os.getpid)  # its process begins with its first task
    _children.append(pool)


def load_shared() -> None:
    """Load what both a run and its worker need, but for Prefect, Great Expectations and spaCy, which one needs.

    What these frameworks have in common is loaded.
    """
    import_pipeline()
    for name in FRAMEWORKS:
        import_module(name)
    from transforms.dates.finder import grammar
    from transforms.geonames import has_city

    grammar()
    has_city("")
