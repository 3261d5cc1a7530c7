"""Runs of the pipeline inside the test's own process: no server, no worker processes, the model loaded once."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Executor, Future
from datetime import UTC, datetime
from pathlib import Path
from typing import ParamSpec, TypeVar
from unittest.mock import patch

from flows.annotating import ExecutorFactory, Progress
from flows.pipeline import Pipeline
from flows.publishing import Published
from flows.run import plan_run
from flows.settings import Settings

NOW = datetime(2100, 1, 1, tzinfo=UTC)
"""Long after any file was written, so that an unchanged file is known by its status and not read."""
TODAY = datetime(2026, 9, 21, tzinfo=UTC)
"""When runs take place whose dates are looked at."""

P = ParamSpec("P")
R = TypeVar("R")


class InlineExecutor(Executor):
    """Does the work at once, where it is submitted."""

    def submit(self, fn: Callable[P, R], /, *args: P.args, **kwargs: P.kwargs) -> Future[R]:
        future: Future[R] = Future()
        future.set_result(fn(*args, **kwargs))
        return future


def inline(workers: int) -> InlineExecutor:
    return InlineExecutor()


def tell_nobody(done: int, total: int) -> None:
    pass


def ingest_inline(
    settings: Settings, executor: ExecutorFactory = inline, progress: Progress = tell_nobody
) -> Published | None:
    """One run without its gates and their pages, which have tests of their own."""
    run = plan_run(settings, NOW)
    if run.is_up_to_date:
        return None
    pipeline = Pipeline(run, executor)
    pipeline.read()
    pipeline.annotate(progress)
    pipeline.resolve()
    with patch("flows.publishing.Gates.check"), patch("flows.publishing.write_data_docs"):
        return pipeline.publish(NOW)


def ingest_checked(settings: Settings) -> Published:
    """One run with its gates, as the flow goes."""
    pipeline = Pipeline(plan_run(settings, TODAY), inline)
    pipeline.read()
    pipeline.check("read")
    pipeline.annotate(tell_nobody)
    pipeline.check("annotate")
    pipeline.resolve()
    pipeline.check("resolve")
    return pipeline.publish(TODAY)


def settings_for(folder: Path, warehouse: str = "warehouse", **fields: int) -> Settings:
    """Seeds and warehouse below one folder."""
    return Settings.model_validate({"seeds": folder / "seeds", "warehouse": folder / warehouse, "workers": 1, **fields})
