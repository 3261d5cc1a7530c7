"""The gates: audited rows of the staged tables through their expectation suites.

A verdict of the last release is taken over for what nothing has changed of that it rests on: the rows themselves, the
articles they quote, the code and the day, the rows they refer to, and the keys of others. All else is judged: rows that
changed or whose article did, and parts of which the last verdict does not tell what those leave of it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import pyarrow as pa
import pyarrow.compute as pc

from expectations.gate import GateReport, run_gate
from expectations.judged import count_by_part, without_rows
from expectations.suites import SUITES, suites_of
from expectations.verdict import PART, PartVerdicts, Verdict
from flows.run import Run
from flows.staging import Staging
from flows.verdicts import load_verdicts, save_verdicts, verdict_key
from transforms.schemas import PER_ARTICLE, TABLES
from warehouse.audit import Audit
from warehouse.delta import Delta, Kept, quotes_articles
from warehouse.diff import count_rows
from warehouse.parts import FileMark, file_mark, part_name, part_names, parts_of, read_files

MOST_ROWS = 500_000
"""Rows of an article table's changed parts; more of them are judged part by part, and never all held at once."""


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
        deltas, verdicts, parts = self._staging.deltas, self._last_verdicts.get(name), self._parts(name)
        kept = {table: self._kept(table) for table in (name, "articles", *TABLES[name].references.values())}
        if deltas is None or verdicts is None or not self._audit.is_intact(name, kept, deltas):
            return Plan({}, parts)
        known = {part: verdicts[part] for part in self._settled(name, kept) & verdicts.keys()}
        row_counts = {part: count_rows([self._file(name, part)]) for part in sorted(parts - known.keys())}
        is_small = TABLES[name] not in PER_ARTICLE or sum(row_counts.values()) <= MOST_ROWS
        delta = deltas.touched(name, kept) if row_counts and is_small else None
        if not self._audit.is_distinct(name, known.keys(), delta):
            return Plan({}, parts)
        if delta is None:
            return Plan(known, row_counts.keys())
        return self._plan_rows(name, known, verdicts, row_counts, delta)

    def _plan_rows(
        self, name: str, known: dict[str, Verdict], verdicts: PartVerdicts, row_counts: Mapping[str, int], delta: Delta
    ) -> Plan:
        """Judge rows that came, and whole parts whose last verdict does not tell what is left of it."""
        last = {part: verdicts[part] for part in row_counts.keys() & verdicts.keys()}
        rest = without_rows(last, with_parts(name, delta.gone), SUITES[name])
        come = with_parts(name, delta.come)
        came = count_by_part(come)
        rest = {part: one for part, one in rest.items() if one.row_count + came.get(part, 0) == row_counts[part]}
        if not rest:
            return Plan(known, row_counts.keys())
        new = come.filter(pc.is_in(come[PART], value_set=pa.array(rest, pa.string())))
        whole = [in_part(part, read_files(name, [self._file(name, part)])) for part in row_counts if part not in rest]
        return Plan(known | rest, pa.concat_tables([new, *whole]))

    def _settled(self, name: str, kept: Kept) -> set[str]:
        """The parts in which nothing changed, nor in the articles that they quote."""
        if not quotes_articles(name):
            return set(kept[name])
        if TABLES[name] in PER_ARTICLE:
            return set(kept[name]) & set(kept["articles"])
        return set(kept[name]) if kept["articles"] == self._parts("articles") else set()

    def _kept(self, name: str) -> set[str]:
        """The parts taken over from the last release."""
        return {key.partition("/")[2] for key in self._staging.kept if key.startswith(f"{name}/")}

    def _parts(self, name: str) -> set[str]:
        return set(part_names(self._staging.parquet / name))

    def _file(self, name: str, part: str) -> str:
        return str(self._staging.parquet / name / part)

    def _mark(self, name: str, part: str) -> FileMark | None:
        file = self._staging.parquet / name / part
        return file_mark(file) if file.is_file() else None


def with_parts(name: str, rows: pa.Table) -> pa.Table:
    """Rows with the part in which they lie: of articles, that which their article's id chooses."""
    if TABLES[name] not in PER_ARTICLE:
        return in_part(part_name(0), rows)
    return rows.append_column(PART, parts_of(rows["article_id"]))


def in_part(part: str, rows: pa.Table) -> pa.Table:
    """Rows of one part, with its name."""
    return rows.append_column(PART, pa.repeat(part, rows.num_rows))
