"""The gate after a stage: its tables through their suites, and a report of every expectation.

Great Expectations is imported at the first gate; nothing else in this package takes time to import.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Mapping
from datetime import date

import pyarrow as pa

from expectations.deferred import defer
from expectations.report import GateReport, Outcome
from expectations.suites import STAGES, SUITES, suites_of


def run_gate(stage: str, tables: Mapping[str, pa.Table | Iterable[pa.Table]], today: date) -> GateReport:
    """The outcome of every expectation of a stage ("read", "annotate", "resolve", "log"; "warehouse" is all of them).

    Tables of other stages that are given are judged too. Tables may come in parts, which are read once, in the order of
    the contract. Raises ValueError for an unknown stage, a table of the stage that is missing, or a column that an
    expectation reads and the rows lack.
    """
    if stage not in STAGES:
        raise ValueError(f"unknown stage {stage!r}: expected one of {', '.join(STAGES)}")
    needed = suites_of(stage)
    suites = {name: suite for name, suite in SUITES.items() if name in needed or name in tables}
    missing = [name for name in needed if name not in tables]
    if missing:
        raise ValueError(f"the gate after {stage} also needs {', '.join(missing)}")
    warm_up()
    from expectations.tally import Tally

    row_counts: dict[str, int] = {}
    outcomes: list[Outcome] = []
    for name, suite in suites.items():
        tally = Tally(suite, today)
        for rows in _parts(tables[name]):
            tally.add(rows)
        row_counts[name] = tally.row_count
        outcomes += tally.outcomes(row_counts)
    return GateReport(stage, today, tuple(outcomes))


def warm_up() -> None:
    """Import Great Expectations, which takes seconds; may be called ahead, in a thread, while others work.

    Nearly nothing of what an import makes is garbage: without collections in between, it takes an eighth less time.
    Without scipy.stats, which two expectations use that are in no suite here, it takes a third less.
    """
    was_enabled = gc.isenabled()
    gc.disable()
    defer("scipy.stats")
    try:
        import expectations.engine  # noqa: F401
    finally:
        if was_enabled:
            gc.enable()


def _parts(table: pa.Table | Iterable[pa.Table]) -> Iterable[pa.Table]:
    return (table,) if isinstance(table, pa.Table) else table
