"""TIMEX3 values of intervals and back."""

from __future__ import annotations

import pytest

from transforms.dates import interval_of, timex_of


@pytest.mark.parametrize(
    "value",
    [
        "2023-07-29",
        "2023-W30",
        "2023-W30-WE",
        "2023-07",
        "2023-Q3",
        "2023-H2",
        "2023",
        "198",
        "19",
        "2023-SU",
        "2023-WI",
    ],
)
def test_round_trip(value: str) -> None:
    interval = interval_of(value)
    assert interval is not None
    assert timex_of(interval) == value


@pytest.mark.parametrize(
    "value", ["", "P3D", "XXXX-07-28", "PAST_REF", "2023-02-30", "2023-W54", "0000", "99999", "2023-13", "٢٠٢٣"]
)
def test_values_without_days(value: str) -> None:
    assert interval_of(value) is None
