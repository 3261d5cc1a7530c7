from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from expectations.gate import run_gate, warm_up
from expectations.suites import suites_of

TODAY = date(2026, 11, 22)


@pytest.fixture
def log_tables(rows):
    return {table: rows(table) for table in suites_of("log")}


def test_good_tables_pass(log_tables):
    report = run_gate("log", log_tables, TODAY)
    assert not report.failed_critical
    assert report.message() == f"log: all {len(report.outcomes)} expectations hold."
    assert {check.table_name for check in report.checks} == set(log_tables)


def test_parts_are_counted_together(log_tables, rows):
    bad = rows("runs", status="maybe")
    report = run_gate("log", log_tables | {"runs": iter([bad] * 7)}, TODAY)
    (check,) = [check for check in report.checks if not check.success]
    assert (check.table_name, check.column_name, check.severity) == ("runs", "status", "critical")
    assert (check.unexpected_count, check.observed_value) == (7, "14 of 21 (66.7 %)")
    assert len(check.examples) == 5
    assert report.failed_critical


def test_the_message_says_what_is_wrong_and_what_to_do(log_tables, rows):
    message = run_gate("log", log_tables | {"runs": rows("runs", status="maybe")}, TODAY).message()
    assert "critical: runs.status" in message
    assert "Every run's status, where known, is published." in message
    assert "status is maybe" in message
    assert "to do:" in message
    assert message.endswith("The last good warehouse stays as it was.")


def test_the_last_reasonable_day_moves_with_the_clock(rows):
    tables = {table: rows(table, **_published(table)) for table in suites_of("read")} | {"rejects": rows("rejects")[:0]}
    tables["unclassified_lines"] = tables["unclassified_lines"][:0]
    assert run_gate("read", tables, date(2031, 1, 1)).failed_critical is False
    assert run_gate("read", tables, date(2030, 12, 31)).failed_critical is True


def _published(table):
    days = dict.fromkeys(("published_earliest", "published_latest"), date(2032, 12, 31))
    return days if table == "articles" else {}


@pytest.mark.parametrize(
    ("stage", "tables", "words"),
    [("lunch", {}, "unknown stage 'lunch'"), ("log", {}, "the gate after log also needs checks, runs, table_changes")],
)
def test_what_cannot_be_gated_is_said(stage, tables, words):
    with pytest.raises(ValueError, match=words):
        run_gate(stage, tables, TODAY)


def test_importing_the_gate_imports_no_great_expectations():
    code = "import sys, expectations.gate, expectations.docs; print('great_expectations' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "False\n"


def test_a_gate_writes_nothing_to_the_terminal(log_tables, capfd, caplog, recwarn):
    warm_up()
    caplog.clear()
    recwarn.clear()
    with caplog.at_level("INFO"):
        run_gate("log", log_tables, TODAY)
    assert capfd.readouterr() == ("", "")
    assert not caplog.records
    assert not recwarn.list
