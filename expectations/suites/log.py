"""Suites of the tables about the runs themselves."""

from __future__ import annotations

from expectations.expectation import IsNotBefore, Suite
from expectations.standard import is_at_least, one_of, shared_by_all

CHECKS = Suite(
    "checks",
    (*shared_by_all("checks", "check"), one_of("severity", "critical", "warning", "info", row="check")),
)

RUNS = Suite(
    "runs",
    (
        *shared_by_all("runs", "run"),
        IsNotBefore(column="finished_at", other="started_at", sentence="No run ended before it began."),
        one_of("status", "published", row="run"),
        is_at_least("article_count", 0),
    ),
)

TABLE_CHANGES = Suite(
    "table_changes",
    (
        *shared_by_all("table_changes", "change"),
        is_at_least("rows_added", 0),
        is_at_least("rows_removed", 0),
        is_at_least("rows_kept", 0),
    ),
)
