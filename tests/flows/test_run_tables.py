"""Rows about a run, when clocks are wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from flows.corpus import Corpus, CorpusFile
from flows.run import Run, plan_run
from flows.run_tables import file_rows, run_row
from tests.pipelines import NOW, settings_for

NOTHING = Corpus([], [], {})
YEAR_NS = 31_556_952 * 10**9


@pytest.fixture
def run(tmp_path: Path) -> Run:
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text("The bridge opened.")
    return plan_run(settings_for(tmp_path), NOW)


def test_a_clock_that_is_set_back_during_a_run_does_not_end_it_before_its_beginning(run: Run) -> None:
    row = run_row(run, NOTHING, NOW - timedelta(hours=1))
    assert row["finished_at"] == row["started_at"]
    assert run_row(run, NOTHING, NOW + timedelta(hours=1))["finished_at"] == datetime(2100, 1, 1, 1)


@pytest.mark.parametrize(
    ("modified_ns", "expected"),
    [
        (1, datetime(1970, 1, 1, tzinfo=UTC)),
        (-1_500_000_000, datetime(1969, 12, 31, 23, 59, 58, 500_000, tzinfo=UTC)),
        (9_000 * YEAR_NS, None),
        (-3_000 * YEAR_NS, None),
    ],
)
def test_a_time_that_no_calendar_has_is_unknown(run: Run, modified_ns: int, expected: datetime | None) -> None:
    state = replace(run.changes.files[0], modified_ns=modified_ns)
    rows = file_rows(run, replace(NOTHING, files=[CorpusFile(state, None, None, ())]))
    assert rows["modified_at"].to_pylist() == [expected and expected.replace(tzinfo=None)]
