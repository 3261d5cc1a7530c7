"""One suite over the rows of its table, however many parts they come in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import reduce

import pyarrow as pa
import pyarrow.compute as pc

from expectations.derived import FLAGS
from expectations.engine import ROW_COUNT, judge
from expectations.examples import describe_row
from expectations.expectation import Expectation, IsPresent, IsRareBeside, IsTrue, Suite
from expectations.report import Outcome

EXAMPLES = 5


class Tally:
    """Counts the outcomes of a suite, part by part."""

    def __init__(self, suite: Suite, today: date) -> None:
        self._suite = suite
        self._today = today
        self._counts = {x: _Count() for x in suite.expectations if not isinstance(x, IsRareBeside)}
        self._first_rows: list[str] = []
        self._keeps_first_rows = len(self._counts) < len(suite.expectations)
        self.row_count = 0

    def add(self, rows: pa.Table) -> None:
        """Judge one part of the table's rows; ValueError where it lacks a column that an expectation reads."""
        self.row_count += len(rows)
        table, expectations = self._suite.table, list(self._counts)
        if self._keeps_first_rows:
            wanted = range(min(len(rows), EXAMPLES - len(self._first_rows)))
            self._first_rows += [describe_row(rows, place, table, "") for place in wanted]
        checked = checked_columns(rows, self._suite)
        for expectation, verdict in zip(expectations, judge(checked, expectations, self._today), strict=True):
            count = self._counts[expectation]
            count.judged += _judged_rows(checked, expectation)
            count.unexpected += verdict.unexpected_count
            offenders = verdict.failing_rows[: EXAMPLES - len(count.examples)]
            count.examples += [describe_row(rows, place, table, expectation.column) for place in offenders]

    def outcomes(self, row_counts: Mapping[str, int]) -> list[Outcome]:
        """The outcome of each expectation over all parts; `row_counts` are those of the tables gated before."""
        return [
            self._rarity(x, row_counts[x.needs or ""]) if isinstance(x, IsRareBeside) else self._by_row(x)
            for x in self._suite.expectations
        ]

    def _by_row(self, expectation: Expectation) -> Outcome:
        count = self._counts[expectation]
        held = count.judged - count.unexpected
        success = not count.judged or held / count.judged >= expectation.mostly
        observed = f"{held} of {count.judged} ({100 * held / count.judged:.1f} %)" if count.judged else None
        examples = tuple(count.examples)
        return Outcome(self._suite.table, expectation, success, count.judged, count.unexpected, observed, examples)

    def _rarity(self, expectation: IsRareBeside, other_rows: int) -> Outcome:
        limited = expectation.beside(other_rows)
        (verdict,) = judge(pa.table({ROW_COUNT: [self.row_count]}), [limited], self._today)
        success = not verdict.unexpected_count
        examples = () if success else tuple(self._first_rows)
        observed = f"{self.row_count} beside {other_rows} {expectation.needs}"
        unexpected = 0 if success else self.row_count
        return Outcome(self._suite.table, limited, success, self.row_count, unexpected, observed, examples)


def checked_columns(rows: pa.Table, suite: Suite) -> pa.Table:
    """The columns that the expectations read, and no others: long texts stay where they are."""
    columns: dict[str, pa.ChunkedArray] = {}
    for expectation in suite.expectations:
        for name in expectation.checked_columns:
            if name in FLAGS:
                columns[name] = FLAGS[name](rows, suite.table)
            elif name not in rows.column_names:
                raise ValueError(f"{suite.table}: {expectation.sentence!r} reads {name!r}, which the rows do not have")
            else:
                columns[name] = _settled(rows, expectation) if isinstance(expectation, IsTrue) else rows[name]
    return pa.table(columns)


def _settled(rows: pa.Table, expectation: IsTrue) -> pa.ChunkedArray:
    """The flag, false where it is NULL although the column it is about has a value."""
    column = expectation.column.split(", ")[0]
    flag = pc.fill_null(rows[expectation.flag], False)
    return pc.if_else(pc.is_valid(rows[column]), flag, None) if column in rows.column_names else flag


def _judged_rows(checked: pa.Table, expectation: Expectation) -> int:
    """How many rows know what is asked about; an unknown value fails only the expectation that it be known."""
    if isinstance(expectation, IsPresent):
        return len(checked)
    known = (pc.is_valid(checked[name]) for name in expectation.checked_columns)
    return int(pc.sum(reduce(pc.and_, known), min_count=0).as_py())


@dataclass
class _Count:
    """Rows judged, rows that failed, and the first of those in words."""

    judged: int = 0
    unexpected: int = 0
    examples: list[str] = field(default_factory=list)
