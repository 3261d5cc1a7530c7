"""Gates that take verdicts over say what gates that look at everything say."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import pyarrow as pa
import pytest

from flows.settings import Settings
from tests.conftest import SEEDS
from tests.pipelines import ingest_checked, settings_for
from warehouse.audit import Audit
from warehouse.parts import read_parts
from warehouse.releases import Releases

FILES = ["chess_final_daily.txt", "lost_violin_wire.txt", "lost_violin_syndicated.txt", "flood_talks_globe.txt"]
UNDATED = "Short of space\n\nThe “old” mill will “soon” open, on 3 March 1066, said Zoë Ni.\n"


def edit(seeds: Path) -> None:
    file = seeds / FILES[3]
    file.write_text(file.read_text(encoding="utf-8") + "\nZoë Ni of Niamey said “yes” in 1066.\n", encoding="utf-8")


def remove(seeds: Path) -> None:
    (seeds / FILES[2]).unlink()


def add(seeds: Path) -> None:
    (seeds / "undated.txt").write_text(UNDATED, encoding="utf-8")
    (seeds / "broken.txt").write_bytes(b"")


def checks(settings: Settings) -> list[dict[str, object]]:
    """The checks of the last run, but for those of tables that remember earlier runs."""
    release = Releases(settings.warehouse).current
    assert release is not None
    rows = read_parts(release / "parquet", "checks").to_pylist()
    last = [row for row in rows if row.pop("run_id") == release.name and row["table_name"] != "entity_redirects"]
    return sorted(last, key=repr)


@pytest.fixture(scope="module")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    folder = tmp_path_factory.mktemp("kept")
    (folder / "seeds").mkdir()
    for name in FILES:
        shutil.copy(SEEDS / name, folder / "seeds")
    ingest_checked(settings_for(folder))
    return settings_for(folder)


@pytest.mark.parametrize("change", [edit, add, remove])
def test_checks_are_those_of_a_rebuild(kept: Settings, change: Callable[[Path], None], tmp_path: Path) -> None:
    change(kept.seeds)
    looked_at: dict[str, int] = {}
    with patch("expectations.tally.Tally.count", counting(looked_at)):
        ingest_checked(kept)
    ingest_checked(fresh := kept.model_copy(update={"warehouse": tmp_path / "fresh"}))
    assert checks(kept) == checks(fresh)
    assert looked_at.get("sentences", 0) < read_parts(kept.warehouse / "parquet", "sentences").num_rows


OPEN = """
import sys, duckdb
with duckdb.connect(sys.argv[1]):
    print("open", flush=True)
    sys.stdin.read()
"""


def test_who_has_the_database_open_for_writing_is_not_in_the_way(kept: Settings) -> None:
    command = [sys.executable, "-c", OPEN, kept.warehouse / "dateline.duckdb"]
    (kept.seeds / "more.txt").write_text("The bridge in Bergen opened on 3 March 2020.\n")
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as analyst:
        assert analyst.stdout is not None
        assert analyst.stdout.readline() == "open\n"
        assert ingest_checked(kept).file_counts["added"] == 1
        analyst.communicate("")


def test_a_renamed_file_is_counted_once(kept: Settings) -> None:
    file = min(kept.seeds.glob("*.txt"))
    file.rename(file.with_name("renamed.txt"))
    counts = ingest_checked(kept).file_counts
    assert (counts["added"], counts["removed"], counts["renamed"]) == (0, 0, 1)


def counting(looked_at: dict[str, int]) -> Callable[..., None]:
    from expectations.tally import Tally

    real = Tally.count

    def count(self: Tally, rows: pa.Table, *answers: object) -> None:
        looked_at[self._suite.table] = looked_at.get(self._suite.table, 0) + rows.num_rows
        real(self, rows, *answers)

    return count


def test_articles_set_aside_after_the_first_gate_go_through_one(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    shutil.copy(SEEDS / FILES[0], tmp_path / "seeds")
    settings = settings_for(tmp_path)
    with patch("flows.batch.annotate_one", side_effect=ValueError("no such luck")):
        ingest_checked(settings)
    assert read_parts(settings.warehouse / "parquet", "rejects")["detail"].to_pylist() == ["ValueError: no such luck"]
    judged = {row["observed_value"] for row in checks(settings) if row["table_name"] == "rejects"}
    assert "1 of 1 (100.0 %)" in judged
    assert None not in judged


def test_what_a_gate_has_opened_is_closed_after_it(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    shutil.copy(SEEDS / FILES[0], tmp_path / "seeds")
    with patch.object(Audit, "close", autospec=True, side_effect=Audit.close) as closed:
        ingest_checked(settings_for(tmp_path))
    assert closed.call_count == len(["read", "annotate", "resolve", "log"])
