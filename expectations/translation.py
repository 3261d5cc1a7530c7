"""Each kind of expectation as Great Expectations runs it. Importing this imports Great Expectations: seconds."""

from __future__ import annotations

from datetime import date
from functools import singledispatch
from typing import Any

from great_expectations import expectations as gxe

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

ROW_COUNT = "row_count"
"""The column, of a table of one row, in which `IsRareBeside` finds the size of its table."""


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
