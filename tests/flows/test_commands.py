"""The commands that ask: what they print."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.conftest import SEEDS, Command

QUERY = "SELECT name, entity_type FROM entities WHERE name LIKE 'Zo%kesson' OR name LIKE '%lker%' ORDER BY name"


@pytest.mark.parametrize("form", ["table", "csv", "json", "markdown"])
def test_query_prints_rows_in_every_form(warehouse: Path, dateline: Command, form: str) -> None:
    done = dateline("query", QUERY, "--warehouse", warehouse, "--format", form)
    assert done.returncode == 0, done.stderr
    assert "PERSON" in done.stdout


def test_query_gives_csv_and_json_that_can_be_read(warehouse: Path, dateline: Command) -> None:
    printed = {
        form: dateline("query", QUERY, "--warehouse", warehouse, "--format", form).stdout for form in ("csv", "json")
    }
    assert list(csv.DictReader(io.StringIO(printed["csv"]))) == json.loads(printed["json"])


@pytest.mark.parametrize(
    ("sql", "message"),
    [
        ("SELEC 1", "syntax error"),
        ("FROM nothing", "nothing"),
        ("DROP TABLE articles", "read-only"),
        ("FROM read_text('/etc/hostname')", "disabled"),
    ],
)
def test_query_refuses_what_it_must(warehouse: Path, dateline: Command, sql: str, message: str) -> None:
    done = dateline("query", sql, "--warehouse", warehouse)
    assert done.returncode == 2
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_show_tells_variants_roles_and_quotes(warehouse: Path, dateline: Command) -> None:
    shown = dateline("show", "Abdoulaye Chiroma", "--warehouse", warehouse).stdout
    for word in ("Written as", "Tchiroma", "Says", "flood_talks"):
        assert word in shown


def test_show_says_when_nobody_has_the_name(warehouse: Path, dateline: Command) -> None:
    assert "nobody and nothing" in dateline("show", "Xyzzy Plugh", "--warehouse", warehouse).stdout


def test_dates_gives_the_day_and_the_reason(dateline: Command) -> None:
    shown = dateline("dates", "He left on Wednesday.", "--published", "2023-07-29").stdout
    assert "2023-07-26" in shown


def test_dates_refuses_a_day_that_is_none(dateline: Command) -> None:
    done = dateline("dates", "today", "--published", "2023-02-30")
    assert (done.returncode, "not a day" in done.stderr) == (2, True)


def test_inspect_shows_fields_and_paragraphs(dateline: Command) -> None:
    shown = dateline("inspect", SEEDS / "lost_violin_wire.txt").stdout
    for word in ("encoding", "headline", "body"):
        assert word in shown


def test_judge_writes_a_line_that_the_next_run_reads(dateline: Command, tmp_path: Path) -> None:
    for judgement in ("same", "different"):
        done = dateline("judge", judgement, "A. Li", "Anna Lī", "--seeds", tmp_path, "--note", 'she said "yes"')
        assert done.returncode == 0, done.stderr
    with (tmp_path / "judgements.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    assert [(row["judgement"], row["right"], row["note"]) for row in rows] == [
        ("same", "Anna Lī", 'she said "yes"'),
        ("different", "Anna Lī", 'she said "yes"'),
    ]


def test_doctor_finds_the_pipeline(dateline: Command) -> None:
    done = dateline("doctor")
    assert done.returncode == 0, done.stderr
    assert "en_core_web_md" in done.stdout


def test_diff_counts_what_the_last_run_changed(warehouse: Path, dateline: Command) -> None:
    assert "articles" in dateline("diff", "--warehouse", warehouse).stdout


def test_diff_says_when_there_is_nothing_to_compare_with(warehouse: Path, dateline: Command) -> None:
    done = dateline("diff", "entities", "--warehouse", warehouse)
    assert (done.returncode, "no earlier warehouse" in done.stderr) == (2, True)
