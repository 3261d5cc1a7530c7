"""The publish stage: tables about the run, the DuckDB file, the manifest, and the swap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import pyarrow as pa

from expectations.docs import write_data_docs
from expectations.report import CheckResult, GateReport
from flows.corpus import Corpus
from flows.gating import Gates
from flows.manifest import MANIFEST, Manifest
from flows.run import Run
from flows.run_tables import run_row
from flows.staging import Staging
from transforms.schemas import TABLES
from warehouse.diff import RowChanges
from warehouse.inventory import take_inventory
from warehouse.memory import Memory
from warehouse.parts import fill_empty_tables, read_parts
from warehouse.update import next_database

DATA_DOCS = "data_docs"
LOG_TABLES = ("checks", "runs", "table_changes")


@dataclass(frozen=True)
class Published:
    """What a run published; counts and changes by table, files by what happened to them."""

    run_id: str
    database: Path
    file_counts: dict[str, int]
    row_counts: dict[str, int]
    changes: dict[str, RowChanges]
    checks: list[CheckResult]


def publish_run(
    run: Run, corpus: Corpus, staging: Staging, gates: Gates, reports: Sequence[GateReport], now: datetime
) -> Published:
    """Finish the staged release and make it the current one."""
    untouched = untouched_parts(staging)
    target = run.staging / "dateline.duckdb"
    built_bytes = run.previous.built_bytes if run.previous else 0
    with next_database(run.last, staging.parquet, target, untouched, staging.deltas, built_bytes) as update:
        changes = {name: update.bring(name, parts) for name, parts in untouched.items()}
        write_log_tables(run, corpus, staging, reports, changes, now)
        fill_empty_tables(staging.parquet, TABLES)
        gates.check("log")
        changes_of_log = {name: update.bring(name, ()) for name in LOG_TABLES}
    gates.save()
    write_data_docs(reports, run.staging / DATA_DOCS, run.comparable and run.comparable / DATA_DOCS)
    (run.staging / MANIFEST).write_text(new_manifest(run, staging, update.built_bytes).dump(), encoding="utf-8")
    run.releases.publish(run.run_id, run.settings.keep_releases)
    with Memory(run.memory_file) as memory:
        memory.forget_all_but(run.file_keys)
    counts = {name: (changes | changes_of_log)[name].rows_now for name in TABLES}
    checks = [check for report in reports for check in report.checks]
    database = run.warehouse / "dateline.duckdb"
    return Published(run.run_id, database, file_counts(run), counts, changes, checks)


def file_counts(run: Run) -> dict[str, int]:
    """Files by what happened to them since the last run, each counted once."""
    renamed = len(run.changes.renamed)
    return {
        "added": len(run.changes.added) - renamed,
        "edited": len(run.changes.edited),
        "removed": len(run.changes.removed) - renamed,
        "renamed": renamed,
        "unchanged": run.changes.unchanged_count,
        "set aside": len(run.changes.unreadable),
    }


def untouched_parts(staging: Staging) -> dict[str, list[str]]:
    """The parts taken over from the last release, of each table but those about runs."""
    untouched: dict[str, list[str]] = {name: [] for name in TABLES if name not in LOG_TABLES}
    for key in sorted(staging.kept):
        name, _, part = key.partition("/")
        if name in untouched:
            untouched[name].append(part)
    return untouched


def write_log_tables(
    run: Run,
    corpus: Corpus,
    staging: Staging,
    reports: Sequence[GateReport],
    changes: dict[str, RowChanges],
    now: datetime,
) -> None:
    """Write `checks`, `runs` and `table_changes`: the rows of earlier runs, and this run's."""
    new = {
        "checks": [row | {"run_id": run.run_id} for report in reports for row in report.rows()],
        "runs": [run_row(run, corpus, now)],
        "table_changes": [
            {"run_id": run.run_id, "table_name": name, "rows_added": c.added, "rows_removed": c.removed}
            | {"rows_kept": c.kept}
            for name, c in changes.items()
        ],
    }
    last = run.last
    for name, rows in new.items():
        schema = TABLES[name].schema
        earlier = read_parts(last / "parquet", name) if last else schema.empty_table()
        staging.write_corpus_table(name, pa.concat_tables([earlier, pa.Table.from_pylist(rows, schema=schema)]))


def new_manifest(run: Run, staging: Staging, built_bytes: int) -> Manifest:
    """The manifest of the release that the run makes."""
    started_us = int(run.started_at.timestamp() * 1e6)
    return Manifest(
        run.run_id,
        run.code_version,
        run.model,
        run.choices,
        tuple(state.first_seen(run.run_id, started_us) for state in run.changes.files),
        tuple((one.path, one.reason) for one in run.changes.unreadable),
        dict(sorted(staging.parts.items())),
        take_inventory(run.staging),
        built_bytes,
        run.device,
    )
