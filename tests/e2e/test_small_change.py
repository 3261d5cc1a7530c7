"""What an ingest loads: nothing that it does without, and nothing in two processes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

INGEST = """
import sys
from multiprocessing import forkserver
from flows.cli import main
if __name__ == "__main__":
    served = []
    start = forkserver._forkserver.ensure_running
    forkserver._forkserver.ensure_running = lambda: served.append(start())
    try:
        main()
    except SystemExit as end:
        is_served = bool(served)
        heavy = {"prefect", "great_expectations", "spacy", "altair", "sqlalchemy"} & set(sys.modules)
        print("loaded", end.code, is_served, *sorted(heavy))
"""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("small")
    (folder / "seeds").mkdir()
    return folder


def ingest(place: Path) -> list[str]:
    arguments = ["ingest", "--seeds", place / "seeds", "--warehouse", place / "warehouse"]
    done = subprocess.run(
        [sys.executable, "-c", INGEST, *map(str, arguments)],
        env=os.environ | {"PREFECT_API_URL": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    return done.stdout.splitlines()[-1].split()


@pytest.mark.parametrize(
    ("text", "loaded"),
    [
        ("It rained in Oslo on Tuesday, Zoë Ní Bhriain said.", ["0", "True", "great_expectations", "prefect"]),
        ("It snowed in Oslo on Friday, Zoë Ní Bhriain said.", ["0", "False", "great_expectations", "prefect"]),
        ("It snowed in Oslo on Friday, Zoë Ní Bhriain said.", ["0", "False"]),
    ],
    ids=["first run", "small change", "no change"],
)
def test_a_run_loads_no_more_than_it_needs(place: Path, text: str, loaded: list[str]) -> None:
    (place / "seeds" / "weather.txt").write_text(f"Weather\n\n{text}\n", encoding="utf-8")
    assert ingest(place) == ["loaded", *loaded]
