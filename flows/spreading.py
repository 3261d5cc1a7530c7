"""Work on many parts of the corpus, spread over worker processes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures.process import BrokenProcessPool
from typing import Protocol

from flows.annotating import ExecutorFactory

FEW = 48
"""Jobs that take less time than starting processes: 0.05 to 0.15 s each, against 5 s of CPU."""


class Spread(Protocol):
    """Does jobs, maybe in several processes; the results in order."""

    def __call__[Job, Result](self, work: Callable[[Job], Result], jobs: Sequence[Job], /) -> list[Result]:
        """What `work` gives for each job."""
        ...


def spread[Job, Result](
    executor: ExecutorFactory, workers: int, work: Callable[[Job], Result], jobs: Sequence[Job]
) -> list[Result]:
    """What `work` gives for each job, in their order.

    A few jobs, or those of workers that died, are done in this process; so `work` must give the same when it is done
    again.
    """
    if workers > 1 and len(jobs) > FEW:
        try:
            with executor(workers) as pool:
                return list(pool.map(work, jobs))
        except BrokenProcessPool:
            pass
    return in_turn(work, jobs)


def in_turn[Job, Result](work: Callable[[Job], Result], jobs: Sequence[Job]) -> list[Result]:
    """What `work` gives for each job, one after the other in this process."""
    return [work(job) for job in jobs]
