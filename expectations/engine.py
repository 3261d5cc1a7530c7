"""Great Expectations behind one function: rows and a suite in, counts and the places of failing rows out.

Importing this module imports Great Expectations, which takes seconds: only `expectations.gate` and `expectations.docs`
do so, when they are called.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, singledispatch
from typing import Any, Literal

import great_expectations as gx
import pandas as pd
import pyarrow as pa
from great_expectations import expectations as gxe
from great_expectations.core.batch_definition import BatchDefinition
from great_expectations.data_context.types.base import ProgressBarsConfig
from great_expectations.datasource.fluent.interfaces import Batch

from expectations.expectation import (
    Expectation,
    IsBetween,
    IsNotBefore,
    IsOneOf,
    IsPresent,
    IsRareBeside,
    IsReasonableDay,
    IsTrue,
    Matches,
)

Detail = Literal["BOOLEAN_ONLY", "SUMMARY"]

logging.getLogger("great_expectations.data_context.types.base").setLevel(logging.WARNING)  # GX sets it to INFO itself

PLACE = "place"
ROW_COUNT = "row_count"
"""The column, of a table of one row, in which `IsRareBeside` finds the size of its table."""


@dataclass(frozen=True)
class Verdict:
    """What Great Expectations says of one expectation: how many rows fail, and the places of at most 20 of them."""

    unexpected_count: int = 0
    failing_rows: tuple[int, ...] = ()


def judge(rows: pa.Table, expectations: Sequence[Expectation], today: date) -> list[Verdict]:
    """A verdict for each expectation; RuntimeError where one could not be evaluated.

    All are first asked whether every row holds, which costs half of the whole answer; those that say no are then asked
    for the failing rows. What share of the rows may fail is for the caller, who knows the other parts of the table.
    """
    batch = _batch_definition().get_batch({"dataframe": rows.to_pandas(types_mapper=pd.ArrowDtype)})
    asked = {place: as_gx(replace(x, mostly=1.0), today) for place, x in enumerate(expectations)}
    answers = _validate(batch, asked, "BOOLEAN_ONLY")
    failing = {place: x for place, x in asked.items() if not answers[place].success}
    details = _validate(batch, failing, "SUMMARY")
    return [_verdict(details[place]) if place in details else Verdict() for place in asked]


def _validate(batch: Batch, asked: Mapping[int, gxe.Expectation], detail: Detail) -> dict[int, Any]:
    """The result for each place; Great Expectations sorts them by column, so each carries its place along."""
    if not asked:
        return {}
    for place, expectation in asked.items():
        expectation.meta = {PLACE: place}
    suite = gx.ExpectationSuite(name="gate", expectations=list(asked.values()))
    results: list[Any] = batch.validate(suite, result_format=detail).results
    return {result.expectation_config.meta[PLACE]: result for result in results}


def _verdict(result: Any) -> Verdict:
    found = result.result
    if "unexpected_count" not in found:
        raise RuntimeError(f"{result.expectation_config.kwargs}: could not be evaluated: {result.exception_info}")
    return Verdict(found["unexpected_count"], tuple(map(int, found["partial_unexpected_index_list"])))


@singledispatch
def as_gx(expectation: Expectation, today: date) -> gxe.Expectation:
    """The expectation as Great Expectations runs it."""
    raise NotImplementedError(f"no Great Expectations counterpart of {type(expectation).__name__}")


@as_gx.register
def _(expectation: IsTrue, today: date) -> gxe.Expectation:
    return gxe.ExpectColumnValuesToBeInSet(column=expectation.flag, value_set=[True], **_common(expectation))


@as_gx.register
def _(expectation: IsPresent, today: date) -> gxe.Expectation:
    return gxe.ExpectColumnValuesToNotBeNull(column=expectation.column, **_common(expectation))


@as_gx.register
def _(expectation: IsOneOf, today: date) -> gxe.Expectation:
    values = list(expectation.values)
    return gxe.ExpectColumnValuesToBeInSet(column=expectation.column, value_set=values, **_common(expectation))


@as_gx.register
def _(expectation: Matches, today: date) -> gxe.Expectation:
    pattern = expectation.pattern
    return gxe.ExpectColumnValuesToMatchRegex(column=expectation.column, regex=pattern, **_common(expectation))


@as_gx.register
def _(expectation: IsBetween, today: date) -> gxe.Expectation:
    return gxe.ExpectColumnValuesToBeBetween(
        column=expectation.column, min_value=expectation.low, max_value=expectation.high, **_common(expectation)
    )


@as_gx.register
def _(expectation: IsReasonableDay, today: date) -> gxe.Expectation:
    first, last = expectation.first, expectation.last(today)
    return gxe.ExpectColumnValuesToBeBetween(
        column=expectation.column, min_value=first, max_value=last, **_common(expectation)
    )


@as_gx.register
def _(expectation: IsNotBefore, today: date) -> gxe.Expectation:
    return gxe.ExpectColumnPairValuesAToBeGreaterThanB(
        column_A=expectation.column,
        column_B=expectation.other,
        or_equal=not expectation.strictly,
        ignore_row_if="either_value_is_missing",
        **_common(expectation),
    )


@as_gx.register
def _(expectation: IsRareBeside, today: date) -> gxe.Expectation:
    return gxe.ExpectColumnValuesToBeBetween(column=ROW_COUNT, max_value=expectation.limit, **_common(expectation))


def _common(expectation: Expectation) -> dict[str, Any]:
    return {"mostly": expectation.mostly, "severity": expectation.severity, "description": expectation.sentence}


@cache
def _batch_definition() -> BatchDefinition[None]:
    context = gx.get_context(mode="ephemeral")
    context.variables.progress_bars = ProgressBarsConfig(globally=False)
    asset = context.data_sources.add_pandas("arrow").add_dataframe_asset("rows")
    return asset.add_batch_definition_whole_dataframe("all")
