"""The flow `ingest`: raw articles in, a checked warehouse out."""

from __future__ import annotations

from pathlib import Path
from threading import Thread

from prefect import get_run_logger
from prefect.runtime import flow_run

from expectations.gate import warm_up
from flows import tasks
from flows.clock import now
from flows.failed_pages import failures_shown
from flows.path_flow import path_flow
from flows.pipeline import Pipeline
from flows.pools import end_pipelines, load_ahead
from flows.progress import progress_bar
from flows.publishing import Published
from flows.run import plan_run
from flows.seeds import check_seeds
from flows.settings import read_settings
from flows.told import tell_without_traceback
from warehouse.lock import ingest_lock


def run_name() -> str:
    """Which folder a run is about."""
    return f"ingest-{Path(flow_run.parameters['seeds']).resolve().name}"


@path_flow(name="ingest", flow_run_name=run_name, persist_result=False)
def ingest(seeds: Path = Path("seeds"), warehouse: Path = Path("warehouse")) -> Published | None:
    """Bring the warehouse up to date with the seeds folder; None when it was so already."""
    tell_without_traceback()
    settings = read_settings(seeds=seeds, warehouse=warehouse)
    check_seeds(settings.seeds, warehouse)
    started_at = now()
    with ingest_lock(warehouse, started_at.isoformat(timespec="seconds"), settings.lock_wait_seconds):
        run = plan_run(settings, started_at)
        if run.is_up_to_date:
            return None
        if run.damaged:
            get_run_logger().warning(run.damage_note)
        if run.has_new_content:  # while files are read, the pipeline and Great Expectations are loaded
            load_ahead()
            Thread(target=warm_up, name="warm up the gates", daemon=True).start()
        pipeline = Pipeline(run)
        with failures_shown(pipeline):
            tasks.read(pipeline)
            tasks.check(pipeline, "read")
            with progress_bar() as progress:
                tasks.annotate(pipeline, progress)
            end_pipelines()
            tasks.check(pipeline, "annotate")
            tasks.resolve(pipeline)
            tasks.check(pipeline, "resolve")
            published = tasks.publish(pipeline)
        tasks.report(published)
        return published
