"""Data Docs of a run that a gate stops: beside the published ones, which stay those of the published warehouse."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from expectations.docs import write_data_docs
from flows.gating import CriticalExpectationError
from flows.pipeline import Pipeline

FOLDER = "data_docs_failed"


@contextmanager
def failures_shown(pipeline: Pipeline) -> Iterator[None]:
    """Write the pages where a gate stops the run inside, and name them in its error; remove old ones otherwise."""
    pages = pipeline.run.warehouse / FOLDER
    try:
        yield
    except CriticalExpectationError as error:
        again = {outcome.table for outcome in error.report.outcomes}
        shutil.rmtree(pages, ignore_errors=True)
        write_data_docs([*(report.without(again) for report in pipeline.reports), error.report], pages)
        error.add_note(f"All checks of this run as pages: {pages}/index.html")
        raise
    shutil.rmtree(pages, ignore_errors=True)
