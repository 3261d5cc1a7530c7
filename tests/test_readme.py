"""What the README shows is what happens."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from flows.settings import Settings
from tests.conftest import ROOT, Command

README = (ROOT / "README.md").read_text(encoding="utf-8")
SQL = re.findall(r"```sql\n(.*?)```\n\n((?:\|[^\n]*\n)+)", README, re.DOTALL)
COMMANDS = [
    line[2:].split("  #")[0]
    for block in re.findall(r"```console\n(.*?)```", README, re.DOTALL)
    for line in block.splitlines()
]
ASKING = [line for line in COMMANDS if re.match(r"dateline (query|show|dates)", line)]
LINKS = re.findall(r"\]\(([^)#]+)\)", README)


def test_there_are_examples() -> None:
    assert SQL
    assert len(ASKING) >= 4


@pytest.mark.parametrize(("sql", "shown"), SQL)
def test_a_query_has_the_result_shown(warehouse: Path, dateline: Command, sql: str, shown: str) -> None:
    done = dateline("query", sql, "--warehouse", warehouse, "--format", "markdown")
    assert (done.returncode, done.stdout) == (0, shown)


@pytest.mark.parametrize("line", ASKING)
def test_a_command_answers(warehouse: Path, dateline: Command, line: str) -> None:
    done = dateline(*shlex.split(line)[1:], DATELINE_WAREHOUSE=str(warehouse))
    assert done.returncode == 0, done.stderr
    assert len(done.stdout.splitlines()) > 2


@pytest.mark.parametrize("line", [line for line in COMMANDS if line.startswith("dateline")])
def test_a_command_exists(dateline: Command, line: str) -> None:
    assert dateline(shlex.split(line)[1], "--help").returncode == 0


@pytest.mark.parametrize("link", LINKS)
def test_a_link_leads_somewhere(link: str) -> None:
    assert (ROOT / link).exists()


def test_every_setting_is_told() -> None:
    for name, field in Settings.model_fields.items():
        assert f"| `DATELINE_{name.upper()}` | " in README
        assert f" | {field.description} |" in README
