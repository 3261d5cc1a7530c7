"""What is left of verdicts without some rows, from which rows an expectation is asked of and what they tell."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import reduce

import pyarrow as pa
import pyarrow.compute as pc

from expectations.derived import FLAGS
from expectations.expectation import Expectation, IsPresent, IsRareBeside, IsTrue, Suite
from expectations.verdict import PART, Count, Key, PartVerdicts, Verdict
from transforms.schemas import TABLES


@dataclass(frozen=True)
class Lost:
    """Rows that are gone of which an expectation was asked: how many of each part, and the keys of those that failed.

    `failed` is None where the rows alone do not tell.
    """

    asked: Mapping[str, int]
    failed: Mapping[str, Sequence[Key]] | None

    def taken_from(self, count: Count, part: str) -> Count | None:
        """A part's count without them; None where it is not known, as which rows failed next to those shown."""
        judged = count.judged - self.asked.get(part, 0)
        if judged == count.judged or not count.unexpected:
            return replace(count, judged=judged)
        if self.failed is None:
            return None
        keys = self.failed.get(part, ())
        left = tuple(example for example in count.examples if example.key not in keys)
        are_all_shown = count.unexpected == len(count.examples)
        return Count(judged, count.unexpected - len(keys), left) if are_all_shown or left == count.examples else None


def without_rows(verdicts: PartVerdicts, gone: pa.Table, suite: Suite) -> dict[str, Verdict]:
    """The verdicts on parts without rows that are gone, whose column `part` says where they were.

    Verdicts are left out that the rows do not tell.
    """
    asked = [x for x in suite.expectations if not isinstance(x, IsRareBeside)]
    rows = count_by_part(gone)
    if len(asked) < len(suite.expectations):
        return {part: verdict for part, verdict in verdicts.items() if part not in rows}
    lost = [find_lost(gone, x, suite.table) for x in asked]
    left: dict[str, Verdict] = {}
    for part, verdict in verdicts.items():
        counts = [one.taken_from(count, part) for one, count in zip(lost, verdict.counts, strict=True)]
        known = tuple(count for count in counts if count is not None)
        if len(known) == len(counts):
            left[part] = Verdict(verdict.row_count - rows.get(part, 0), known)
    return left


def find_lost(gone: pa.Table, expectation: Expectation, table: str) -> Lost:
    """What an expectation loses with rows as they are stored; only a missing value shows that one failed."""
    if not isinstance(expectation, IsPresent):
        known = [pc.is_valid(column) for column in _columns(gone, expectation, table)]
        return Lost(count_by_part(gone.filter(reduce(pc.and_, known)) if known else gone), None)
    failed: dict[str, list[Key]] = defaultdict(list)
    missing = gone.filter(pc.is_null(gone[expectation.column]))
    for part, *key in zip(*(missing[name].to_pylist() for name in (PART, *TABLES[table].key)), strict=True):
        failed[part].append(tuple(key))
    return Lost(count_by_part(gone), failed)


def count_by_part(rows: pa.Table) -> Mapping[str, int]:
    """The rows in each part that has any."""
    return Counter(rows[PART].to_pylist())


def _columns(rows: pa.Table, expectation: Expectation, table: str) -> list[pa.ChunkedArray]:
    """What decides whether a row is asked; nothing for a flag on the row as a whole, which is always known."""
    if not isinstance(expectation, IsTrue):
        return [rows[name] for name in expectation.checked_columns]
    if expectation.flag in FLAGS:
        return [FLAGS[expectation.flag](rows, table)]
    column = expectation.column.split(", ")[0]
    return [rows[column]] if column in rows.column_names else []
