"""What a gate found: every check with its result, and a message for whoever has to act on it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import asdict, dataclass, field, replace
from datetime import date

from expectations.expectation import Expectation
from expectations.verdict import PartVerdicts


@dataclass(frozen=True)
class CheckResult:
    """One row of the `checks` table, but for its run_id."""

    table_name: str
    expectation: str
    column_name: str
    severity: str
    success: bool
    observed_value: str | None
    unexpected_count: int | None
    examples: list[str]


@dataclass(frozen=True)
class Outcome:
    """How one expectation fared over all rows of its table.

    `judged_count` leaves out rows that do not know the value; `examples` names at most five of the rows that failed.
    """

    table: str
    expectation: Expectation
    success: bool
    judged_count: int
    unexpected_count: int
    observed_value: str | None
    examples: tuple[str, ...]

    def as_check(self) -> CheckResult:
        """The outcome as a row of the `checks` table."""
        return CheckResult(
            self.table,
            self.expectation.sentence,
            self.expectation.column,
            self.expectation.severity,
            self.success,
            self.observed_value,
            self.unexpected_count,
            list(self.examples),
        )


@dataclass(frozen=True)
class GateReport:
    """The outcomes of one gate, in the order of the contract's tables; `verdicts` are those on each part of a table."""

    stage: str
    today: date
    outcomes: tuple[Outcome, ...]
    verdicts: Mapping[str, PartVerdicts] = field(default_factory=dict, compare=False, repr=False)

    @property
    def checks(self) -> list[CheckResult]:
        """The rows for the `checks` table."""
        return [outcome.as_check() for outcome in self.outcomes]

    def rows(self) -> list[dict[str, object]]:
        """The checks as plain rows."""
        return [asdict(check) for check in self.checks]

    def without(self, tables: Collection[str]) -> GateReport:
        """The report without these tables, as they are checked again later."""
        return replace(self, outcomes=tuple(outcome for outcome in self.outcomes if outcome.table not in tables))

    def failed(self, severity: str) -> list[Outcome]:
        """The outcomes of a severity that failed."""
        return [x for x in self.outcomes if not x.success and x.expectation.severity == severity]

    @property
    def failed_critical(self) -> bool:
        """Whether publication must stop."""
        return bool(self.failed("critical"))

    def message(self) -> str:
        """What failed, where, with up to five offenders each, and what to do; one line when nothing did."""
        failures = [x for severity in ("critical", "warning", "info") for x in self.failed(severity)]
        if not failures:
            return f"{self.stage}: all {len(self.outcomes)} expectations hold."
        lines = [f"{self.stage}: {len(failures)} of {len(self.outcomes)} expectations do not hold."]
        for failure in failures:
            lines += ["", *_paragraph(failure)]
        if self.failed_critical:
            lines += ["", "Nothing was published. The last good warehouse stays as it was."]
        return "\n".join(lines)


def _paragraph(outcome: Outcome) -> Iterator[str]:
    expectation = outcome.expectation
    yield f"{expectation.severity}: {outcome.table}.{expectation.column}"
    yield f"    expected: {expectation.sentence}"
    yield f"    found:    {outcome.unexpected_count} that {'do' if outcome.unexpected_count != 1 else 'does'} not"
    yield from (f"        {example}" for example in outcome.examples)
    yield f"    to do:    {expectation.advice}"
