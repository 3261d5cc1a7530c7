"""The publish stage: tables about the run, the DuckDB file, the manifest, and the swap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa

from expectations.docs import write_data_docs
from expectations.report import CheckResult, GateReport
from flows.corpus import Corpus
from flows.gating import Gates
from flows.run import MANIFEST, Manifest, Run
from flows.staging import Staging
from transforms.schemas import TABLES
from warehouse.diff import RowChanges, find_redirects
from warehouse.memory import Memory
from warehouse.parts import fill_empty_tables, read_parts
from warehouse.update import next_database

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


def utc(moment: datetime) -> datetime:
    """The moment as the tables have it: UTC without a zone."""
    return moment.astimezone(UTC).replace(tzinfo=None)


def file_rows(run: Run, corpus: Corpus) -> pa.Table:
    """The table `files`."""
    rows = [
        {
            "path": file.state.path,
            "sha256": file.state.sha256,
            "byte_count": file.state.byte_count,
            "encoding": file.encoding,
            "media_type": file.media_type,
            "modified_at": datetime.fromtimestamp(file.state.modified_ns / 1e9, UTC).replace(tzinfo=None),
            "ingested_at": ingested_at(run, file.state.ingested_us),
            "run_id": file.state.run_id or run.run_id,
        }
        for file in corpus.files
    ]
    return pa.Table.from_pylist(rows, schema=TABLES["files"].schema)


def ingested_at(run: Run, recorded_us: int) -> datetime:
    """When a file's content was first read: as recorded, or now."""
    return datetime.fromtimestamp(recorded_us / 1e6, UTC).replace(tzinfo=None) if recorded_us else utc(run.started_at)


def reject_rows(run: Run, corpus: Corpus) -> pa.Table:
    """The table `rejects`: files, records and articles that were set aside, each with its reason."""
    rows: list[tuple[str, int | None, str, str, str]] = [
        (one.path, None, "read", one.reason, one.detail) for one in run.changes.unreadable
    ]
    rows += [
        (file.state.path, one.record_no, "read", one.reason or "", one.detail or "")
        for file in corpus.files
        for one in file.rejections
    ]
    rows += [
        (one.path, one.record_no, "annotate", "annotation_failed", corpus.failed[one.article_key])
        for one in corpus.articles
        if one.article_key in corpus.failed
    ]
    fields = ("path", "record_no", "stage", "reason", "detail")
    run_fields = {"run_id": run.run_id, "rejected_at": utc(run.started_at)}
    return pa.Table.from_pylist(
        [dict(zip(fields, row, strict=True)) | run_fields for row in rows], schema=TABLES["rejects"].schema
    )


def redirect_rows(run: Run) -> pa.Table:
    """The table `entity_redirects`: those of earlier runs, and what this run merged and split."""
    current = run.releases.current
    schema = TABLES["entity_redirects"].schema
    if current is None:
        return schema.empty_table()
    found = find_redirects(current / "parquet" / "mentions", run.staging / "parquet" / "mentions")
    new = found.append_column("run_id", pa.array([run.run_id] * found.num_rows, pa.string()))
    return pa.concat_tables([read_parts(current / "parquet", "entity_redirects"), new.cast(schema)])


def publish_run(
    run: Run, corpus: Corpus, staging: Staging, gates: Gates, reports: Sequence[GateReport], now: datetime
) -> Published:
    """Finish the staged release and make it the current one."""
    untouched = untouched_parts(staging)
    target = run.staging / "dateline.duckdb"
    with next_database(run.releases.current, staging.parquet, target, untouched, staging.deltas) as update:
        changes = {name: update.bring(name, parts) for name, parts in untouched.items()}
        write_log_tables(run, corpus, staging, reports, changes, now)
        fill_empty_tables(staging.parquet, TABLES)
        gates.check("log")
        changes_of_log = {name: update.bring(name, ()) for name in LOG_TABLES}
    gates.close()
    write_data_docs(reports, run.staging / "data_docs")
    (run.staging / MANIFEST).write_text(new_manifest(run, staging).dump(), encoding="utf-8")
    run.releases.publish(run.run_id, run.settings.keep_releases)
    with Memory(run.memory_file) as memory:
        memory.forget_all_but([run.file_key(state) for state in run.changes.files])
    counts = {name: (changes | changes_of_log)[name].rows_now for name in TABLES}
    checks = [check for report in reports for check in report.checks]
    database = run.warehouse / "dateline.duckdb"
    return Published(run.run_id, database, file_counts(run), counts, changes, checks)


def file_counts(run: Run) -> dict[str, int]:
    """Files by what happened to them since the last run."""
    return {
        "added": len(run.changes.added),
        "edited": len(run.changes.edited),
        "removed": len(run.changes.removed),
        "renamed": len(run.changes.renamed),
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
    current = run.releases.current
    for name, rows in new.items():
        schema = TABLES[name].schema
        earlier = read_parts(current / "parquet", name) if current else schema.empty_table()
        staging.write_corpus_table(name, pa.concat_tables([earlier, pa.Table.from_pylist(rows, schema=schema)]))


def run_row(run: Run, corpus: Corpus, now: datetime) -> dict[str, object]:
    """This run's row of `runs`."""
    return {
        "run_id": run.run_id,
        "started_at": utc(run.started_at),
        "finished_at": utc(now),
        "status": "published",
        "files_added": len(run.changes.added),
        "files_changed": len(run.changes.edited),
        "files_removed": len(run.changes.removed),
        "files_unchanged": run.changes.unchanged_count,
        "article_count": len(corpus.articles),
        "code_version": run.code_version,
        "model": run.model,
    }


def new_manifest(run: Run, staging: Staging) -> Manifest:
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
    )
