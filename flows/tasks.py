"""The tasks of the flow: each is one call into a stage. What is expensive is remembered by content in the stages."""

from __future__ import annotations

from typing import Any

from prefect import task
from prefect.artifacts import create_markdown_artifact, create_table_artifact
from prefect.cache_policies import NO_CACHE

from flows.annotating import Progress
from flows.clock import now
from flows.pipeline import Pipeline
from flows.publishing import Published
from flows.report import check_rows, summary_markdown
from warehouse.store import STORAGE_ERRORS


def is_passing(task: Any, run: Any, state: Any) -> bool:
    """Whether a failure may pass by itself: trouble with disk or database, not with data."""
    return isinstance(state.result(raise_on_failure=False), STORAGE_ERRORS)


RETRIES: dict[str, Any] = {"retries": 2, "retry_delay_seconds": [1, 5], "retry_condition_fn": is_passing}


@task(name="read", cache_policy=NO_CACHE, **RETRIES)
def read(pipeline: Pipeline) -> int:
    """Files into articles."""
    return pipeline.read()


@task(name="check", task_run_name="check-{stage}", cache_policy=NO_CACHE)
def check(pipeline: Pipeline, stage: str) -> int:
    """The gate after a stage."""
    return pipeline.check(stage)


@task(name="annotate", cache_policy=NO_CACHE, **RETRIES)
def annotate(pipeline: Pipeline, progress: Progress) -> int:
    """Articles into sentences, dates, mentions and quotes."""
    return pipeline.annotate(progress)


@task(name="resolve", cache_policy=NO_CACHE, **RETRIES)
def resolve(pipeline: Pipeline) -> int:
    """Mentions into entities, quotes into statements, articles into stories."""
    return pipeline.resolve()


@task(name="publish", cache_policy=NO_CACHE)
def publish(pipeline: Pipeline) -> Published:
    """The staged release becomes the current one."""
    return pipeline.publish(now())


@task(name="report", cache_policy=NO_CACHE)
def report(published: Published) -> None:
    """Prefect artifacts: what the run did, and every check."""
    create_markdown_artifact(summary_markdown(published), key="dateline-run")
    create_table_artifact(check_rows(published), key="dateline-checks")
