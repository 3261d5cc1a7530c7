"""Batches, and workers that die."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from flows import annotating
from flows.annotating import Annotator, cut_batches
from flows.clock import now
from flows.corpus import load_corpus
from flows.reading import read_new_files
from flows.run import Run, plan_run
from flows.settings import Settings
from flows.spreading import in_turn
from flows.worker import BatchReport, annotate_batch
from tests.conftest import ROOT
from warehouse.memory import Memory


@pytest.mark.parametrize(
    ("sizes", "batches"),
    [
        ([], []),
        ([("a", 5)], [["a"]]),
        ([("a", 5), ("b", 5), ("c", 1)], [["a", "b"], ["c"]]),
        ([("a", 99), ("b", 1)], [["a"], ["b"]]),
    ],
)
def test_batches_hold_about_so_many_characters(sizes: list[tuple[str, int]], batches: list[list[str]]) -> None:
    assert cut_batches(sizes, 10) == batches


def annotate_or_die(memory_file: Path, keys: Sequence[str], *rest: object) -> BatchReport:
    """Annotate as ever, but die of an article that says so."""
    with Memory(memory_file) as memory:
        if any("DEADLY" in memory.article(key).text for key in keys):
            os.kill(os.getpid(), signal.SIGKILL)
    return annotate_batch(memory_file, keys, *rest)  # type: ignore[arg-type]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    (tmp_path / "seeds").mkdir()
    for name, text in {"good": "The bridge opened.", "bad": "A DEADLY text.", "fine": "It rained in Oslo."}.items():
        (tmp_path / "seeds" / f"{name}.txt").write_text(text, encoding="utf-8")
    planned = plan_run(Settings(seeds=tmp_path / "seeds", warehouse=tmp_path / "out", workers=1), now())
    read_new_files(planned, in_turn)
    return planned


def test_an_article_that_kills_its_worker_fails_alone(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(annotating, "annotate_batch", annotate_or_die)
    with Memory(run.memory_file) as memory:
        articles = load_corpus(run, memory).articles
        failed = Annotator(run).annotate([one.article_key for one in articles], lambda done, total: None)
        assert [memory.article(key).text for key in failed] == ["A DEADLY text."]
        assert memory.unfinished([one.article_key for one in articles], load_corpus(run, memory).versions) == list(
            failed
        )


CHILD = """
import multiprocessing, os, time
from flows.worker import start_worker
def work(queue):
    start_worker()
    queue.put(os.getpid())
    time.sleep(120)
if __name__ == "__main__":
    context = multiprocessing.get_context("spawn")
    queue = context.Queue()
    context.Process(target=work, args=(queue,)).start()
    print(queue.get(), flush=True)
    time.sleep(120)
"""


def test_a_worker_ends_with_the_process_that_started_it(tmp_path: Path) -> None:
    script = tmp_path / "child.py"
    script.write_text(CHILD)
    with subprocess.Popen([sys.executable, script], cwd=ROOT, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        worker = int(parent.stdout.readline())
        parent.kill()
    for _ in range(100):
        if not is_alive(worker):
            return
        time.sleep(0.1)
    pytest.fail("the worker outlived its parent by ten seconds")


def is_alive(process_id: int) -> bool:
    """Whether a process runs: neither gone nor waiting to be buried."""
    try:
        return "State:\tZ" not in Path(f"/proc/{process_id}/status").read_text()
    except FileNotFoundError:
        return False
