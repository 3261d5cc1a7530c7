from __future__ import annotations

from datetime import date

import pytest

from expectations.expectation import Expectation
from expectations.report import GateReport, Outcome


def report(*severities: str) -> GateReport:
    outcomes = [
        Outcome(
            "dates",
            Expectation(column="text", sentence=f"A {x} one.", severity=x),
            False,
            4,
            1,
            "3 of 4 (75.0 %)",
            ("ñ",),
        )
        for x in severities
    ]
    return GateReport("annotate", date(2026, 11, 22), tuple(outcomes))


@pytest.mark.parametrize(
    ("severities", "stops"), [((), False), (("info", "warning"), False), (("warning", "critical"), True)]
)
def test_only_critical_failures_stop_publication(severities, stops):
    assert report(*severities).failed_critical is stops
    assert ("Nothing was published" in report(*severities).message()) is stops


def test_the_gravest_failure_comes_first():
    message = report("info", "critical", "warning").message()
    assert message.index("A critical one.") < message.index("A warning one.") < message.index("A info one.")


def test_checks_have_the_columns_of_the_contract():
    (check,) = report("info").checks
    assert (check.table_name, check.expectation, check.column_name) == ("dates", "A info one.", "text")
    assert (check.severity, check.success, check.observed_value) == ("info", False, "3 of 4 (75.0 %)")
    assert (check.unexpected_count, check.examples) == (1, ["ñ"])
