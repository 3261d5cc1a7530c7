"""Processes that annotate: which are started ahead, and what they load."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from flows.run import Manifest, Run
from flows.settings import Settings
from warehouse.manifest import Changes, FileState

FORKED = """
import os, sys
from multiprocessing.forkserver import _forkserver
from types import SimpleNamespace
from flows.pools import fork_ahead, load_ahead, process_pool
def here():
    return os.getppid(), "spacy" in sys.modules
if __name__ == "__main__":
    fork_ahead(SimpleNamespace(is_small=True))
    load_ahead()
    print(_forkserver._forkserver_pid)  # there was nothing left to do
    with process_pool(1) as pool:
        print(pool.submit(here).result() == (os.getpid(), True), "spacy" in sys.modules)
    with process_pool(1) as pool:
        print(pool.submit(os.getppid).result() == os.getpid())
"""

THREADED = """
import os, threading
from types import SimpleNamespace
from flows.pools import fork_ahead, process_pool
if __name__ == "__main__":
    end = threading.Event()
    threading.Thread(target=end.wait).start()
    fork_ahead(SimpleNamespace(is_small=True))
    with process_pool(1) as pool:
        print(pool.submit(os.getppid).result() == os.getpid())
    end.set()
"""

ENDED = """
import os
from flows.pools import end_pipelines, load_ahead, process_pool
HERE = "[__import__('os').getppid(), *(name in __import__('sys').modules for name in ('spacy', 'flows.part_job'))]"
def found():
    with process_pool(2) as pool:
        return pool.submit(eval, HERE).result()
if __name__ == "__main__":
    end_pipelines()  # where there is none, nothing happens
    load_ahead()
    server, *has = found()
    end_pipelines()
    try:
        os.kill(server, 0)
    except ProcessLookupError:
        print(*has, *found()[1:])
    load_ahead()
    print(*found()[1:])
"""

SHARED = """
import sys
from flows.pools import load_shared
load_shared()
print(*{"prefect", "spacy", "great_expectations", "pandas"} & set(sys.modules))
"""


def printed(code: str) -> list[str]:
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()


def test_a_small_change_is_annotated_by_a_child_that_has_loaded_all() -> None:
    assert printed(FORKED) == ["None", "True", "False", "False"]


def test_a_process_with_threads_is_not_forked() -> None:
    assert printed(THREADED) == ["False"]


def test_workers_have_no_pipeline_when_all_is_annotated_until_a_run_begins() -> None:
    assert printed(ENDED) == ["True", "True", "False", "True", "True", "True"]


def test_what_only_one_process_needs_is_not_loaded_for_both() -> None:
    assert printed(SHARED) == []


def run_of(size: int, **fields: object) -> Run:
    state = FileState("a.txt", "0", size, 0, 0, 0, 0)
    changes = Changes((state,), (), ("a.txt",), (), (), ())
    before = Manifest("r", "code", "model", "", (), ())
    started = datetime(2026, 1, 1, tzinfo=UTC)
    run = Run(Settings(batch_characters=100), started, before, changes, "code", "model", "", "id")
    return replace(run, **fields)


@pytest.mark.parametrize(
    ("run", "expected"),
    [
        (run_of(100), True),
        (run_of(101), False),
        (run_of(100, code_version="other"), False),
        (run_of(100, model="other"), False),
        (run_of(100, previous=None), False),
    ],
)
def test_a_change_is_small_that_fills_one_batch(run: Run, expected: bool) -> None:
    assert run.is_small is expected
