"""The annotate stage: batches of articles to worker processes, which share one loaded pipeline."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, as_completed
from concurrent.futures.process import BrokenProcessPool

from flows.pools import process_pool
from flows.run import Run
from flows.versions import stage_versions
from flows.worker import BatchReport, annotate_batch
from warehouse.memory import Memory

Progress = Callable[[int, int], None]
"""Told after each batch: articles done, articles in all."""

ExecutorFactory = Callable[[int], Executor]
"""Gives a pool of so many workers."""

Problems = dict[str, str]
"""Articles that could not be annotated, by key, each with the reason."""

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
    """Annotates the articles of a run. `executor` gives a pool of so many workers."""

    def __init__(self, run: Run, executor: ExecutorFactory = process_pool) -> None:
        self._run = run
        self._executor = executor
        self._versions = stage_versions(run.pipelines)

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
        failed, lost = self._annotate_batches(batches, count)
        problems, lost = self._annotate_batches(lost, count)
        alone = self._annotate_alone([key for keys in lost for key in keys], count)
        return failed | problems | alone

    def _annotate_batches(self, batches: Sequence[Sequence[str]], count: Counted) -> tuple[Problems, list[list[str]]]:
        """The articles that failed, and the batches whose worker died."""
        failed: Problems = {}
        lost: list[list[str]] = []
        if not batches:
            return failed, lost
        with self._executor(min(self._run.settings.workers, len(batches))) as pool:
            waiting = {self._submit(pool, keys): keys for keys in batches}
            try:
                for future in as_completed(waiting):
                    keys = waiting.pop(future)
                    try:
                        failed |= future.result().failed
                    except BrokenProcessPool:
                        lost.append(list(keys))
                    else:
                        count.add(len(keys))
            finally:
                pool.shutdown(wait=False, cancel_futures=True)  # where the run is stopped, the rest need not be done
        return failed, lost

    def _annotate_alone(self, article_keys: Iterable[str], count: Counted) -> Problems:
        """One article after the other, by one worker as long as it lives; those that failed."""
        failed: Problems = {}
        waiting = deque(article_keys)
        while waiting:
            with self._executor(1) as pool:
                is_alive = True
                while waiting and is_alive:
                    key = waiting.popleft()
                    try:
                        failed |= self._submit(pool, [key]).result().failed
                    except BrokenProcessPool:
                        failed[key] = WORKER_DIED
                        is_alive = False
                    count.add(1)
        return failed

    def _submit(self, pool: Executor, keys: Sequence[str]) -> Future[BatchReport]:
        """The work on a batch; a pool that is broken already breaks this too."""
        try:
            return pool.submit(annotate_batch, self._run.memory_file, keys, self._versions, self._run.settings.models)
        except BrokenProcessPool as error:
            broken: Future[BatchReport] = Future()
            broken.set_exception(error)
            return broken


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
