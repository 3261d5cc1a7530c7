"""The gate after a stage: its tables through their suites, and a report of every expectation.

Great Expectations is imported at the first gate; nothing else in this package takes time to import.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

import pyarrow as pa

from expectations.lean import lean_import
from expectations.report import GateReport
from expectations.suites import STAGES, SUITES, suites_of
from expectations.uncollected import uncollected
from expectations.verdict import PartVerdicts

if TYPE_CHECKING:
    from expectations.tally import Tally

ROWS_TOGETHER = 20_000
"""Rows that are enough for one question to Great Expectations: five times as many take no less time for each."""


def run_gate(
    stage: str,
    tables: Mapping[str, pa.Table | Iterable[pa.Table]],
    today: date,
    known: Mapping[str, PartVerdicts] | None = None,
) -> GateReport:
    """The outcome of every expectation of a stage ("read", "annotate", "resolve", "log"; "warehouse" is all of them).

    Tables of other stages that are given are judged too. Tables may come in pieces, which are read once, in the order
    of the contract; where a column `part` says which part of the table a row lies in, rows on which the verdict is
    `known` need not come. Raises ValueError for an unknown stage, a table of the stage that is missing, or a column
    that an expectation reads and the rows lack.
    """
    if stage not in STAGES:
        raise ValueError(f"unknown stage {stage!r}: expected one of {', '.join(STAGES)}")
    needed = suites_of(stage)
    missing = [name for name in needed if name not in tables]
    if missing:
        raise ValueError(f"the gate after {stage} also needs {', '.join(missing)}")
    warm_up()
    from expectations.tally import Tally, count_together

    suites = {name: suite for name, suite in SUITES.items() if name in needed or name in tables}
    tallies = {name: Tally(suite, today, (known or {}).get(name)) for name, suite in suites.items()}
    pieces = ((tallies[name], rows) for name in suites for rows in _pieces(tables[name]))
    for batch in _batches(pieces):
        count_together(batch, today)
    row_counts = {name: tally.row_count for name, tally in tallies.items()}
    outcomes = tuple(outcome for tally in tallies.values() for outcome in tally.outcomes(row_counts))
    return GateReport(stage, today, outcomes, {name: tally.verdicts for name, tally in tallies.items()})


@cache
def warm_up() -> None:
    """Import Great Expectations, which takes seconds; may be called ahead, in a thread, while others work.

    Without what no suite here uses it takes a fifth of that.
    """
    with uncollected(), lean_import():
        import expectations.engine  # noqa: F401


def _pieces(table: pa.Table | Iterable[pa.Table]) -> Iterable[pa.Table]:
    return (table,) if isinstance(table, pa.Table) else table


def _batches(pieces: Iterable[tuple[Tally, pa.Table]]) -> Iterator[list[tuple[Tally, pa.Table]]]:
    """Pieces to judge together: as many as come until they have enough rows, or more in one piece."""
    batch: list[tuple[Tally, pa.Table]] = []
    for tally, rows in pieces:
        batch.append((tally, rows))
        if sum(len(some) for _, some in batch) >= ROWS_TOGETHER:
            yield batch
            batch = []
    if batch:
        yield batch
