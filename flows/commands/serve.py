"""`dateline serve`: the flow on a Prefect server, with its schedule and the watch on the seeds folder."""

from __future__ import annotations

import os
from functools import partial
from pathlib import Path

from rich.console import Console

from flows.clock import now
from flows.commands.ingest import check_writable
from flows.run import plan_run
from flows.seeds import SeedsUnusableError, check_seeds
from flows.settings import read_settings

STOPPED, NO_SERVER, UNUSABLE = 0, 1, 2


def run(
    out: Console, err: Console, seeds: Path, warehouse: Path, *, every: float | None, cron: str | None, watch: bool
) -> int:
    """Serve until stopped; the exit status: 0 stopped, 1 no Prefect server to be had, 2 unusable arguments."""
    from flows.deployment import Service, parse_schedule
    from flows.ingest import ingest
    from flows.serve import serve
    from flows.server import ServerError

    check_seeds(read_settings(seeds=seeds, warehouse=warehouse).seeds, warehouse)
    check_writable(warehouse)
    os.environ.setdefault("DATELINE_LOCK_WAIT_SECONDS", "3600")  # a served run waits for a `dateline ingest` to end
    seeds, warehouse = seeds.resolve(), warehouse.resolve()
    try:
        service = Service(
            ingest, seeds, warehouse, parse_schedule(every, cron), watch, partial(is_up_to_date, seeds, warehouse)
        )
        serve(service, lambda line: out.print(line, highlight=False, markup=False, soft_wrap=True))
    except ValueError as error:
        err.print(f"[bold red]dateline:[/] {error}", highlight=False, soft_wrap=True)
        return UNUSABLE
    except ServerError as error:
        err.print(f"[bold red]dateline:[/] {error}", highlight=False, soft_wrap=True)
        return NO_SERVER
    return STOPPED


def is_up_to_date(seeds: Path, warehouse: Path) -> bool:
    """Whether the warehouse was made from what is in the seeds folder now; if that is unusable, a run will say so."""
    try:
        return plan_run(read_settings(seeds=seeds, warehouse=warehouse), now()).is_up_to_date
    except SeedsUnusableError:
        return False
