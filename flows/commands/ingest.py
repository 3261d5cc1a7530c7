"""`dateline ingest`: the whole flow in this process tree."""

from __future__ import annotations

import logging
import os
from json import JSONDecodeError
from pathlib import Path

from rich.console import Console
from rich.markup import escape

from flows.clock import now
from flows.commands.errors import UsageError
from flows.interruption import ending_at_once
from flows.lean import import_prefect
from flows.pools import fork_ahead
from flows.run import plan_run
from flows.seeds import check_seeds
from flows.settings import Settings, read_settings
from warehouse.lock import WarehouseBusyError
from warehouse.manifest import printable
from warehouse.releases import Releases

PUBLISHED, STOPPED = 0, 1
ADVICE = "Write into another folder: --warehouse DIR"
STORAGE_ADVICE = """
The last published warehouse in {0} is as it was. Make room on the disk, or mend it, and run again: what was finished is
not done again."""
DAMAGE_ADVICE = """
It seems that files in {0} are damaged. Remove {0}/current and run again: everything is written anew from what is
remembered in {0}/state. If that is damaged too, remove it as well: all is then read again from the seeds.
A traceback, for a report: --verbose"""


def run(out: Console, err: Console, seeds: Path, warehouse: Path, *, verbose: bool) -> int:
    """Ingest and say what came of it; the exit status of the contract. Raises UsageError."""
    settings = read_settings(seeds=seeds, warehouse=warehouse)
    check_seeds(settings.seeds, settings.warehouse)
    try:
        planned = plan_run(settings, now()) if Releases(warehouse).current else None
        if planned is not None and planned.is_up_to_date:
            out.print(f"Nothing changed in {seeds}; {warehouse}/dateline.duckdb is up to date.")
            return PUBLISHED
        check_writable(warehouse)
        if planned is not None and planned.damaged:
            out.print(planned.damage_note, style="yellow", highlight=False, markup=False, soft_wrap=True)
        with ending_at_once(warehouse):
            if planned is None or planned.has_new_content:
                fork_ahead(planned)
            return run_flow(out, err, settings, verbose=verbose)
    except damage_errors() as error:
        if verbose:
            raise
        return tell(err, f"{type(error).__name__}: {error}{DAMAGE_ADVICE.format(warehouse)}")


def damage_errors() -> tuple[type[Exception], ...]:
    """What is raised by files of a warehouse that are not what was written."""
    from warehouse.store import DAMAGE_ERRORS

    return (JSONDecodeError, *DAMAGE_ERRORS)


def check_writable(warehouse: Path) -> None:
    """Raise UsageError where no warehouse can be written."""
    name = str(warehouse.absolute())
    if printable(name) != name or "?" in name:  # which DuckDB takes for the end of a path
        raise UsageError(f"{printable(name)}: the name has a question mark, or is not valid UTF-8.\n{ADVICE}")
    if folders := Releases(warehouse).copied_links:
        raise UsageError(
            f"{warehouse}: was copied without its links: {', '.join(folders)}.\n"
            "Copy it with its links (cp -a), or remove these folders and run again."
        )
    try:
        warehouse.mkdir(parents=True, exist_ok=True)
        if not os.access(warehouse, os.W_OK | os.X_OK):
            raise PermissionError(None, "no permission, or a read-only disk")
    except OSError as error:
        raise UsageError(f"{warehouse}: cannot be written: {error.strerror}.\n{ADVICE}") from error


def run_flow(out: Console, err: Console, settings: Settings, *, verbose: bool) -> int:
    """Run the flow `ingest` under Prefect, on the configured server when one answers."""
    import_prefect()
    from flows.gating import CriticalExpectationError
    from flows.ingest import ingest
    from flows.offline import available_api
    from flows.report import print_published
    from flows.told import message_of
    from warehouse.store import STORAGE_ERRORS

    if not verbose:
        logging.getLogger("prefect").setLevel(logging.CRITICAL)
    try:
        with available_api():
            published = ingest(settings.seeds, settings.warehouse)
    except CriticalExpectationError as error:
        err.print(message_of(error), highlight=False, markup=False, soft_wrap=True)
        return STOPPED
    except WarehouseBusyError as error:
        return tell(err, str(error))
    except STORAGE_ERRORS as error:
        return tell(err, f"{error}{STORAGE_ADVICE.format(settings.warehouse)}")
    if published is None:
        out.print(f"Nothing changed in {settings.seeds}; {settings.warehouse}/dateline.duckdb is up to date.")
    else:
        print_published(out, published)
    return PUBLISHED


def tell(err: Console, message: str) -> int:
    """Print what stopped the run; the exit status."""
    err.print(f"[bold red]dateline:[/] {escape(message)}", highlight=False, soft_wrap=True)
    return STOPPED
