"""Reading a published warehouse through: what in it is not as it was published, or not as it must be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from expectations.gate import run_gate
from expectations.report import GateReport, Outcome
from flows.manifest import look_at_release
from flows.versions import code_version
from transforms.schemas import TABLES
from warehouse.audit import Audit
from warehouse.comparison import compare_tables
from warehouse.releases import Releases
from warehouse.store import READING_ERRORS

WRITE_AGAIN = "`dateline ingest` writes it again."
REMOVE = "Remove {}: the next `dateline ingest` writes it again."
OTHER_CODE = "`dateline ingest` brings it up to date; only then its rows can be held against what is expected of them."
BEGIN_ANEW = "Remove current and run `dateline ingest`: all is written anew but for the history. If it is no better: "


@dataclass(frozen=True)
class Problem:
    """Something wrong with a published warehouse: where, what, and what to do."""

    where: str
    what: str
    to_do: str


@dataclass(frozen=True)
class Findings:
    """What is wrong, and how the expectations fared if they could be asked."""

    problems: list[Problem]
    report: GateReport | None = None


def read_through(releases: Releases, release: Path, today: date) -> Findings:
    """Look at every file and every row of the current release; each step only if what it rests on is sound."""
    manifest, damaged = look_at_release(releases)
    if damaged or manifest is None:
        return Findings([Problem(path, "missing, or not the file that was published", WRITE_AGAIN) for path in damaged])
    problems: list[Problem] = []
    try:
        problems += find_differences(release)
        if manifest.code_version != code_version():
            made_by = f"made by Dateline {manifest.code_version}, not this one"
            return Findings([*problems, Problem("current/manifest.json", made_by, OTHER_CODE)])
        report = ask_all(release, today)
    except READING_ERRORS as error:
        return Findings([*problems, Problem("current", f"cannot be read: {error}", REMOVE.format("the file"))])
    return Findings([*problems, *map(as_problem, report.failed("critical"))], report)


def find_differences(release: Path) -> Iterator[Problem]:
    """Tables of the DuckDB file that are not those of the Parquet folder, and what of both cannot be read."""
    database = "current/dateline.duckdb"
    for name, stored, published in compare_tables(release / "dateline.duckdb", release / "parquet"):
        folder = f"current/parquet/{name}"
        faults = ((database, stored.fault), (folder, published.fault))
        unreadable = [Problem(place, f"cannot be read: {it}", REMOVE.format(place)) for place, it in faults if it]
        counts = f"{stored.rows:,} rows in {database}, {published.rows:,} in {folder}; they differ"
        yield from unreadable or [Problem(name, counts, REMOVE.format("the one that is wrong"))]


def ask_all(release: Path, today: date) -> GateReport:
    """Every expectation on every row of the Parquet tables, whatever earlier runs found."""
    with TemporaryDirectory() as spill:
        audit = Audit(release / "parquet", Path(spill))
        try:
            return run_gate("warehouse", {name: audit.rows(name) for name in TABLES}, today)
        finally:
            audit.close()


def as_problem(outcome: Outcome) -> Problem:
    """An expectation that does not hold."""
    expected = outcome.expectation
    what = f"{outcome.unexpected_count} of {outcome.judged_count:,} are not so: {expected.sentence}"
    examples = [f"        {example}" for example in outcome.examples]
    where = f"{outcome.table}.{expected.column}"
    return Problem(where, "\n".join([what, *examples]), f"{BEGIN_ANEW}{expected.advice}")
