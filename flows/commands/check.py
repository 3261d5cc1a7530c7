"""`dateline check`: whether a published warehouse is sound; nothing in it is changed."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console

from flows.checking import Findings, read_through
from flows.clock import now
from flows.commands.errors import UsageError
from warehouse.releases import Releases

SOUND, UNSOUND = 0, 1


def run(out: Console, warehouse: Path) -> int:
    """Print what is wrong, or that nothing is; the exit status. Raises UsageError where there is no warehouse."""
    releases = Releases(warehouse)
    release = releases.current
    if release is None:
        raise UsageError(f"{warehouse}: no warehouse here.\nMake one with `dateline ingest`, or name its folder.")
    findings = read_through(releases, release, now().date())
    if releases.current != release:
        raise UsageError(f"{warehouse}: a run published another warehouse while this one was read. Check again.")
    print_findings(out, warehouse, findings)
    return UNSOUND if findings.problems else SOUND


def print_findings(out: Console, warehouse: Path, findings: Findings) -> None:
    """Each problem in three lines, then how the checks fared."""

    def say(text: str, style: str = "") -> None:
        out.print(text, style=style, highlight=False, markup=False, soft_wrap=True)

    for problem in findings.problems:
        say(problem.where, "bold red")
        say(f"    found: {problem.what}\n    to do: {problem.to_do}")
    if findings.report is not None:
        checks = findings.report.checks
        say(f"{sum(check.success for check in checks)} of {len(checks)} checks hold.")
        for check in checks:
            if not check.success and check.severity != "critical":
                say(f"{check.severity} {check.table_name}.{check.column_name}: {check.expectation}", "yellow")
    if not findings.problems:
        say(f"{warehouse}: sound. Its files are as they were published, and both stores hold the same rows.", "green")
