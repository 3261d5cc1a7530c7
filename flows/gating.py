"""The gates: audit rows of the staged tables through their expectation suites."""

from __future__ import annotations

from collections.abc import Iterable

from expectations.gate import GateReport, run_gate
from expectations.suites import suites_of
from flows.run import Run
from warehouse.store import Audit


class CriticalExpectationError(Exception):
    """A critical expectation failed: nothing is published, the last good warehouse stays."""

    def __init__(self, report: GateReport) -> None:
        super().__init__(report.message())
        self.report = report


def check_stage(run: Run, stage: str, again: Iterable[str] = ()) -> GateReport:
    """The results of a stage's expectations, and of earlier tables staged `again`; CriticalExpectationError."""
    report = audit_stage(run, stage, again)
    if report.failed_critical:
        raise CriticalExpectationError(report)
    return report


def audit_stage(run: Run, stage: str, again: Iterable[str] = ()) -> GateReport:
    """The results of a stage's expectations on the staged tables."""
    audit = Audit(run.staging / "parquet")
    try:
        return run_gate(stage, {name: audit.rows(name) for name in (*suites_of(stage), *again)}, run.started_at.date())
    finally:
        audit.close()
