"""`dateline ingest`: the whole flow in this process tree."""

from __future__ import annotations

import logging
from pathlib import Path

from rich.console import Console
from rich.markup import escape

from flows.clock import now
from flows.run import plan_run
from flows.settings import Settings
from warehouse.lock import WarehouseBusyError
from warehouse.releases import Releases

PUBLISHED, STOPPED, UNUSABLE = 0, 1, 2
STORAGE_ADVICE = """
The last published warehouse in {} is as it was. Make room on the disk, or mend it, and run again: what was finished is
not done again."""


def run(out: Console, err: Console, seeds: Path, warehouse: Path, *, verbose: bool) -> int:
    """Ingest and say what came of it; the exit status of the contract."""
    if not seeds.is_dir():
        err.print(f"[bold red]dateline:[/] {seeds}: no such folder.\nName the folder of your articles: --seeds DIR")
        return UNUSABLE
    if Releases(warehouse).current and plan_run(Settings(seeds=seeds, warehouse=warehouse), now()).is_up_to_date:
        out.print(f"Nothing changed in {seeds}; {warehouse}/dateline.duckdb is up to date.")
        return PUBLISHED
    return run_flow(out, err, seeds, warehouse, verbose=verbose)


def run_flow(out: Console, err: Console, seeds: Path, warehouse: Path, *, verbose: bool) -> int:
    """Run the flow `ingest` under Prefect, on the configured server when one answers."""
    from flows.gating import CriticalExpectationError
    from flows.ingest import ingest
    from flows.offline import available_api
    from flows.report import print_published
    from warehouse.store import STORAGE_ERRORS

    if not verbose:
        logging.getLogger("prefect").setLevel(logging.CRITICAL)
    try:
        with available_api():
            published = ingest(seeds, warehouse)
    except CriticalExpectationError as error:
        err.print(str(error), highlight=False, markup=False, soft_wrap=True)
        return STOPPED
    except WarehouseBusyError as error:
        err.print(f"[bold red]dateline:[/] {error}", highlight=False, soft_wrap=True)
        return STOPPED
    except STORAGE_ERRORS as error:
        advice = STORAGE_ADVICE.format(warehouse)
        err.print(f"[bold red]dateline:[/] {escape(str(error))}{advice}", highlight=False, soft_wrap=True)
        return STOPPED
    if published is None:
        out.print(f"Nothing changed in {seeds}; {warehouse}/dateline.duckdb is up to date.")
    else:
        print_published(out, published)
    return PUBLISHED
