"""Tables about the run: the files it read, what it set aside, which entities it merged or split, and its own row."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pyarrow as pa

from flows.corpus import Corpus
from flows.run import Run
from transforms.schemas import TABLES
from warehouse.parts import read_parts
from warehouse.redirects import find_redirects

EPOCH = datetime(1970, 1, 1)


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
            "modified_at": modified_at(file.state.modified_ns),
            "ingested_at": ingested_at(run, file.state.ingested_us),
            "run_id": file.state.run_id or run.run_id,
        }
        for file in corpus.files
    ]
    return pa.Table.from_pylist(rows, schema=TABLES["files"].schema)


def modified_at(modified_ns: int) -> datetime | None:
    """When a file was modified, to the microsecond; None where the file system says what no calendar has."""
    try:
        return EPOCH + timedelta(microseconds=modified_ns // 1_000)
    except OverflowError:
        return None


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
    last = run.last
    schema = TABLES["entity_redirects"].schema
    if last is None:
        return schema.empty_table()
    found = find_redirects(last / "parquet" / "mentions", run.staging / "parquet" / "mentions")
    new = found.append_column("run_id", pa.array([run.run_id] * found.num_rows, pa.string()))
    return pa.concat_tables([read_parts(last / "parquet", "entity_redirects"), new.cast(schema)])


def run_row(run: Run, corpus: Corpus, now: datetime) -> dict[str, object]:
    """This run's row of `runs`."""
    return {
        "run_id": run.run_id,
        "started_at": utc(run.started_at),
        "finished_at": max(utc(now), utc(run.started_at)),  # a clock may be set back meanwhile
        "status": "published",
        "files_added": len(run.changes.added),
        "files_changed": len(run.changes.edited),
        "files_removed": len(run.changes.removed),
        "files_unchanged": run.changes.unchanged_count,
        "article_count": len(corpus.articles),
        "code_version": run.code_version,
        "model": run.model,
    }
