"""Great Expectations behind one function: rows and expectations in, the places of failing rows out.

Importing this module imports Great Expectations, which takes seconds: only `expectations.gate` and `expectations.docs`
do so, when they are called.
"""

from __future__ import annotations

import logging
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any, Literal

import great_expectations as gx
import numpy as np
import numpy.typing as npt
import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc
from great_expectations import expectations as gxe
from great_expectations.core.batch_definition import BatchDefinition
from great_expectations.data_context.types.base import ProgressBarsConfig
from great_expectations.datasource.fluent.interfaces import Batch
from great_expectations.execution_engine import pandas_execution_engine

from expectations.expectation import Expectation, IsBetween, IsPresent
from expectations.translation import as_gx

Detail = Literal["BOOLEAN_ONLY", "COMPLETE"]

for _told in ("great_expectations", "great_expectations.data_context.types.base"):  # GX sets the second to INFO itself
    logging.getLogger(_told).setLevel(logging.WARNING)

# GX takes a fingerprint of the frame whenever it looks at it, for a mark that nothing here reads.
pandas_execution_engine.hash_pandas_dataframe = lambda frame: ""

PLACE = "place"
Asked = tuple[pa.Table, Sequence[Expectation]]
"""The columns that expectations read, and the expectations."""

Places = npt.NDArray[np.int64]
"""Where rows stand in their table."""


def judge(asked: Sequence[Asked], today: date) -> list[list[Places]]:
    """Which rows of each table fail each of its expectations; RuntimeError where one could not be evaluated.

    Great Expectations takes its time for each expectation, however few the rows. So what several columns are asked
    alike, in whichever table, is asked once, of one column with the values of all. The first question is whether every
    row holds, which costs half of the whole answer; where not, it is which ones. What share of the rows may fail is for
    the caller, who knows the other parts of the table.
    """
    found: list[list[Places]] = [[np.empty(0, np.int64) for _ in expectations] for _, expectations in asked]
    questions = _pose(asked)
    if not questions:
        return found
    longest = max(one.length for one in questions)
    frame = pa.table({name: column for one in questions for name, column in one.columns(longest)})
    batch = _batch_definition().get_batch({"dataframe": frame.to_pandas(types_mapper=_pandas_type)})
    posed = {place: as_gx(one.expectation, today) for place, one in enumerate(questions)}
    answers = _validate(batch, posed, "BOOLEAN_ONLY")
    failing = {place: x for place, x in posed.items() if not answers[place].success}
    for place, result in _validate(batch, failing, "COMPLETE").items():
        for (table, number), rows in questions[place].by_asker(_failing_rows(result)):
            found[table][number] = rows
    return found


@dataclass
class _Question:
    """What is asked of one column, or two; their values are those of all askers, one after another."""

    expectation: Expectation
    askers: list[tuple[int, int]] = field(default_factory=list)
    values: list[list[pa.ChunkedArray]] = field(default_factory=list)

    @property
    def length(self) -> int:
        """How many rows are asked."""
        return sum(len(first) for first, *_ in self.values)

    def columns(self, length: int) -> Iterator[tuple[str, pa.ChunkedArray]]:
        """The columns by name, filled up to a length with values that cannot fail."""
        for name, parts in zip(self.expectation.checked_columns, zip(*self.values, strict=True), strict=True):
            kind, rest = parts[0].type, length - self.length
            filling = pa.array([True] * rest, kind) if isinstance(self.expectation, IsPresent) else pa.nulls(rest, kind)
            yield name, pa.chunked_array([*(chunk for part in parts for chunk in part.chunks), filling], kind)

    def by_asker(self, failing: Places) -> Iterator[tuple[tuple[int, int], Places]]:
        """The failing rows of each asker."""
        start = 0
        for asker, (first, *_) in zip(self.askers, self.values, strict=True):
            end = start + len(first)
            yield asker, failing[(failing >= start) & (failing < end)] - start
            start = end


def _pose(asked: Sequence[Asked]) -> list[_Question]:
    """The questions with all who ask them, but for those that no row can fail because none knows the value."""
    questions: dict[Hashable, _Question] = {}
    for table, (rows, expectations) in enumerate(asked):
        for number, expectation in enumerate(expectations):
            values = [_asked_values(rows[name], expectation) for name in expectation.checked_columns]
            if any(one.null_count == len(one) for one in values) and not isinstance(expectation, IsPresent):
                continue
            key = expectation.of("", ""), *(one.type for one in values)
            names = [f"{len(questions)} {way}" for way in "ab"]
            question = questions.setdefault(key, _Question(expectation.of(*names)))
            question.askers.append((table, number))
            question.values.append(values)
    return list(questions.values())


def _asked_values(column: pa.ChunkedArray, expectation: Expectation) -> pa.ChunkedArray:
    """The values of a column: marks of those that are known, where that is asked; as reals, which go quicker, numbers.

    What is no number lies between no two, which pandas, for whom it is unknown, would not see.
    """
    if isinstance(expectation, IsPresent):
        return pc.if_else(pc.is_valid(column), True, pa.scalar(None, pa.bool_()))
    if isinstance(expectation, IsBetween):
        reals = column.cast(pa.float64(), safe=False)
        outside = float("inf") if expectation.low is None else float("-inf")
        return pc.if_else(pc.is_nan(reals), outside, reals)
    return column


def _pandas_type(kind: pa.DataType) -> pd.ArrowDtype | None:
    """Arrow's own types in pandas, but for reals, whose NULL is NaN."""
    return None if pa.types.is_floating(kind) else pd.ArrowDtype(kind)


def _validate(batch: Batch, asked: Mapping[int, gxe.Expectation], detail: Detail) -> dict[int, Any]:
    """The result for each place; Great Expectations sorts them by column, so each carries its place along."""
    if not asked:
        return {}
    for place, expectation in asked.items():
        expectation.meta = {PLACE: place}
    suite = gx.ExpectationSuite(name="gate", expectations=list(asked.values()))
    results: list[Any] = batch.validate(suite, result_format=detail).results
    return {result.expectation_config.meta[PLACE]: result for result in results}


def _failing_rows(result: Any) -> Places:
    found = result.result
    if "unexpected_index_list" not in found:
        raise RuntimeError(f"{result.expectation_config.kwargs}: could not be evaluated: {result.exception_info}")
    return np.array(found["unexpected_index_list"], np.int64)


@cache
def _batch_definition() -> BatchDefinition[None]:
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    asset = context.data_sources.add_pandas("arrow").add_dataframe_asset("rows")
    return asset.add_batch_definition_whole_dataframe("all")
