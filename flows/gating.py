"""The gates: audited rows of the staged tables through their expectation suites.

A verdict of the last release is taken over for what nothing has changed of that it rests on: the rows themselves, the
articles they quote, the code and the day, the rows they refer to, and the keys of others. Of a table that belongs to
articles these are whole parts; of a table about the corpus, rows. All else is judged.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from functools import cached_property

import pyarrow as pa

from expectations.gate import GateReport, run_gate
from expectations.judged import without_rows
from expectations.suites import SUITES, suites_of
from expectations.verdict import PartVerdicts, Verdict
from flows.run import Run
from flows.staging import Staging
from flows.verdicts import load_verdicts, save_verdicts, verdict_key
from transforms.schemas import PER_ARTICLE, TABLES
from warehouse.audit import Audit, Kept
from warehouse.delta import Deltas
from warehouse.parts import FileMark, file_mark, part_name


class CriticalExpectationError(Exception):
    """A critical expectation failed: nothing is published, the last good warehouse stays."""

    def __init__(self, report: GateReport) -> None:
        super().__init__(report.message())
        self.report = report


@dataclass(frozen=True)
class Plan:
    """What a gate does about a table: verdicts that are `known`, and the parts or rows that are to be `judged`."""

    known: dict[str, Verdict]
    judged: Collection[str] | pa.Table


class Gates:
    """The gates of a run."""

    def __init__(self, run: Run, staging: Staging) -> None:
        self._run, self._staging = run, staging
        self._found: dict[str, dict[str, tuple[FileMark | None, Verdict]]] = {}

    def check(self, stage: str, again: Iterable[str] = ()) -> GateReport:
        """The results of a stage's expectations, and of earlier tables staged `again`; CriticalExpectationError."""
        try:
            report = self._judge(stage, again)
        finally:
            self._end_audit()
        for name, verdicts in report.verdicts.items():
            self._found[name] = {part: (self._mark(name, part), one) for part, one in verdicts.items()}
        if report.failed_critical:
            raise CriticalExpectationError(report)
        return report

    def _judge(self, stage: str, again: Iterable[str]) -> GateReport:
        plans = {name: self._plan(name) for name in (*suites_of(stage), *again)}
        tables = {name: self._audit.rows(name, plan.judged) for name, plan in plans.items()}
        known = {name: plan.known for name, plan in plans.items()}
        return run_gate(stage, tables, self._run.started_at.date(), known)

    def save(self) -> None:
        """Write down the verdicts on the parts as they are now."""
        verdicts = {
            name: {part: one for part, (mark, one) in parts.items() if mark == self._mark(name, part)}
            for name, parts in self._found.items()
        }
        save_verdicts(self._run.staging, self._key, verdicts)

    def _end_audit(self) -> None:
        """Let go of the memory that DuckDB keeps as long as it is connected."""
        if (audit := self.__dict__.pop("_audit", None)) is not None:
            audit.close()

    @cached_property
    def _key(self) -> str:
        return verdict_key(self._run)

    @cached_property
    def _last_verdicts(self) -> dict[str, dict[str, Verdict]]:
        last = self._run.last
        return load_verdicts(last, self._key) if last is not None else {}

    @cached_property
    def _audit(self) -> Audit:
        is_small = bool(self._last_verdicts) and self._staging.deltas is not None
        return Audit(self._staging.parquet, self._run.staging / "spill", is_small)

    def _plan(self, name: str) -> Plan:
        """What to judge of a table, so that with what is known already every row is judged."""
        deltas = self._staging.deltas
        if deltas is not None and name in self._last_verdicts and self._quotes_the_same(name):
            kept = {table: self._kept(table) for table in (name, *TABLES[name].references.values())}
            plan = self._plan_parts if TABLES[name] in PER_ARTICLE else self._plan_rows
            if (known := plan(name, self._last_verdicts[name], kept, deltas)) is not None:
                return known
        return Plan({}, self._parts(name))

    def _plan_parts(self, name: str, verdicts: PartVerdicts, kept: Kept, deltas: Deltas) -> Plan | None:
        parts = set(kept[name]) & set(verdicts)
        if reads_articles(name):
            parts &= set(kept["articles"])
        settled = {**kept, name: parts}
        if not parts or not self._audit.is_intact(name, settled, deltas) or not self._audit.is_distinct(name, parts):
            return None
        return Plan({part: verdicts[part] for part in parts}, self._parts(name) - parts)

    def _plan_rows(self, name: str, verdicts: PartVerdicts, kept: Kept, deltas: Deltas) -> Plan | None:
        part = part_name(0)
        if part not in verdicts or not self._audit.is_intact(name, kept, deltas):
            return None
        if part in kept[name]:
            return Plan({part: verdicts[part]}, ())
        delta = deltas.of(name)
        rest = without_rows(verdicts[part], delta.gone, SUITES[name])
        return None if rest is None else Plan({part: rest}, delta.come)

    def _quotes_the_same(self, name: str) -> bool:
        """Whether a table about the corpus that quotes articles could quote none that changed."""
        is_apart = TABLES[name] in PER_ARTICLE or not reads_articles(name)
        return is_apart or self._kept("articles") == self._parts("articles")

    def _kept(self, name: str) -> set[str]:
        """The parts taken over from the last release."""
        return {key.partition("/")[2] for key in self._staging.kept if key.startswith(f"{name}/")}

    def _parts(self, name: str) -> set[str]:
        return {file.name for file in (self._staging.parquet / name).glob("*.parquet")}

    def _mark(self, name: str, part: str) -> FileMark | None:
        file = self._staging.parquet / name / part
        return file_mark(file) if file.is_file() else None


def reads_articles(name: str) -> bool:
    """Whether an audit looks at the text of articles, and not only whether they are there."""
    columns = TABLES[name].schema.names
    return "char_start" in columns or "start_a" in columns
