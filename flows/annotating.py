"""The annotate stage: batches of articles to worker processes, each of which loads the pipeline once."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool

from flows.run import Run
from flows.versions import stage_versions
from flows.worker import BatchReport, annotate_batch, end_with_parent
from warehouse.memory import Memory

Progress = Callable[[int, int], None]
"""Told after each batch: articles done, articles in all."""

WORKER_DIED = "the process that annotated it died three times: too little memory, or a fault in a library"


class Counted:
    """Counts what is done and tells `progress`."""

    def __init__(self, total: int, progress: Progress) -> None:
        self._done, self._total, self._progress = 0, total, progress

    def add(self, count: int) -> None:
        """So many articles more are done."""
        self._done += count
        self._progress(self._done, self._total)


class Annotator:
    """Annotates the articles of a run in processes of their own."""

    def __init__(self, run: Run) -> None:
        self._run = run
        self._versions = stage_versions(run.model_ids)

    def todo(self, memory: Memory, article_keys: Sequence[str]) -> list[str]:
        """The articles that lack a stage."""
        return memory.unfinished(article_keys, self._versions)

    def annotate(self, article_keys: Sequence[str], progress: Progress) -> dict[str, str]:
        """Annotate what is not remembered; the articles that could not be, by key, with the reason.

        Where a worker dies (out of memory, killed), all that was not finished is tried once more, and then one article
        at a time, so that one article can fail alone.
        """
        with Memory(self._run.memory_file) as memory:
            todo = self.todo(memory, article_keys)
            batches = cut_batches(memory.sizes(todo), self._run.settings.batch_characters)
        count = Counted(len(todo), progress)
        failed, lost = self._run_batches(batches, count)
        problems, lost = self._run_batches(lost, count)
        failed |= problems
        for key in (key for keys in lost for key in keys):
            problems, still_lost = self._run_batches([[key]], count)
            failed |= problems | dict.fromkeys((key for keys in still_lost for key in keys), WORKER_DIED)
        return failed

    def _run_batches(
        self, batches: Sequence[Sequence[str]], count: Counted
    ) -> tuple[dict[str, str], list[Sequence[str]]]:
        failed: dict[str, str] = {}
        lost: list[Sequence[str]] = []
        settings = self._run.settings
        if not batches:
            return failed, lost
        workers = min(settings.workers, len(batches))
        context = multiprocessing.get_context("spawn")
        with ProcessPoolExecutor(workers, mp_context=context, initializer=end_with_parent) as pool:
            waiting: dict[Future[BatchReport], Sequence[str]] = {
                pool.submit(annotate_batch, self._run.memory_file, keys, self._versions, settings.models): keys
                for keys in batches
            }
            for future in as_completed(waiting):
                try:
                    report = future.result()
                except BrokenProcessPool:
                    lost.append(waiting[future])
                    continue
                failed |= report.failed
                count.add(len(waiting[future]))
        return failed, lost


def cut_batches(sizes: Sequence[tuple[str, int]], limit: int) -> list[list[str]]:
    """Article keys in batches of about `limit` characters; an article longer than that is a batch of its own."""
    return list(_batches(sizes, limit))


def _batches(sizes: Sequence[tuple[str, int]], limit: int) -> Iterator[list[str]]:
    batch: list[str] = []
    filled = 0
    for key, size in sizes:
        if batch and filled + size > limit:
            yield batch
            batch, filled = [], 0
        batch.append(key)
        filled += size
    if batch:
        yield batch
