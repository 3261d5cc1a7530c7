"""Which rows an expectation is asked of: those that know what it is about."""

from __future__ import annotations

from functools import reduce

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from expectations.derived import FLAGS
from expectations.expectation import Expectation, IsPresent, IsRareBeside, IsTrue, Suite
from expectations.verdict import Count, Verdict


def without_rows(verdict: Verdict, gone: pa.Table, suite: Suite) -> Verdict | None:
    """A verdict on a table that holds throughout, without some of its rows; None where it does not, or shows rows."""
    asked = [x for x in suite.expectations if not isinstance(x, IsRareBeside)]
    if len(asked) < len(suite.expectations) or any(count.unexpected for count in verdict.counts):
        return None
    pairs = zip(verdict.counts, asked, strict=True)
    counts = tuple(Count(count.judged - count_judged(gone, x, suite.table)) for count, x in pairs)
    return Verdict(verdict.row_count - gone.num_rows, counts)


def count_judged(rows: pa.Table, expectation: Expectation, table: str) -> int:
    """Of how many rows of a table, as they are stored, an expectation is asked."""
    if isinstance(expectation, IsPresent):
        return len(rows)
    known = [pc.is_valid(column) for column in _columns(rows, expectation, table)]
    return int(np.count_nonzero(reduce(pc.and_, known))) if known else len(rows)


def _columns(rows: pa.Table, expectation: Expectation, table: str) -> list[pa.ChunkedArray]:
    """What decides whether a row is asked; nothing for a flag on the row as a whole, which is always known."""
    if not isinstance(expectation, IsTrue):
        return [rows[name] for name in expectation.checked_columns]
    if expectation.flag in FLAGS:
        return [FLAGS[expectation.flag](rows, table)]
    column = expectation.column.split(", ")[0]
    return [rows[column]] if column in rows.column_names else []
