"""What people judge outranks the rules, in both directions, and is reported where it cannot be used."""

from __future__ import annotations

import shutil
from pathlib import Path

import duckdb
import pytest

from tests.conftest import SEEDS, Command
from tests.pipelines import ingest_checked, settings_for

JUDGEMENTS = (
    ("different", "Abdoulaye Tchiroma", "Abdoulaye Chiroma"),
    ("same", "Layla Haddad", "Fatima Benali"),
    ("same", "Nobody Anywhere", "Xyzzy Plugh"),
)


@pytest.fixture(scope="module")
def judged(dateline: Command, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("judged")
    shutil.copytree(SEEDS, folder / "seeds")
    for judgement, left, right in JUDGEMENTS:
        assert dateline("judge", judgement, left, right, "--seeds", folder / "seeds").returncode == 0
    return ingest_checked(settings_for(folder, "out")).database.parent


def entity_of(warehouse: Path, name: str) -> str:
    with duckdb.connect(str(warehouse / "dateline.duckdb"), read_only=True) as connection:
        found = connection.execute("SELECT DISTINCT entity_id FROM name_variants WHERE name = ?", [name]).fetchall()
    assert len(found) == 1
    return str(found[0][0])


@pytest.mark.parametrize(("judgement", "left", "right"), JUDGEMENTS[:2])
def test_a_judgement_outranks_the_rules(warehouse: Path, judged: Path, judgement: str, left: str, right: str) -> None:
    is_one_by_rules = entity_of(warehouse, left) == entity_of(warehouse, right)
    is_one_as_judged = entity_of(judged, left) == entity_of(judged, right)
    assert (is_one_by_rules, is_one_as_judged) == (judgement == "different", judgement == "same")


def test_a_judgement_about_nobody_is_reported(judged: Path) -> None:
    with duckdb.connect(str(judged / "dateline.duckdb"), read_only=True) as connection:
        problems = connection.execute("SELECT left_name, problem FROM judgement_problems").fetchall()
    assert [left for left, _ in problems] == ["Nobody Anywhere"] * 2  # neither name is there
