"""The process from which workers are forked: it loads what they need, and no more."""

from __future__ import annotations

import subprocess
import sys

LOADED = """
import sys
import flows.preload
print(*sorted({"spacy", "spacy.cli", "duckdb", "prefect", "great_expectations", "pandas"} & set(sys.modules)))
"""


def test_workers_share_the_pipeline_and_no_database_nor_framework() -> None:
    done = subprocess.run([sys.executable, "-c", LOADED], check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["spacy"]


COMMAND_LINE = """
import sys
from flows.models import import_spacy
import_spacy()
import spacy
print("spacy.cli" in sys.modules, spacy.info(silent=True)["spacy_version"] == spacy.__version__)
import spacy.cli
print(spacy.cli.__spec__.name)
"""


def test_spacy_is_whole_for_whoever_uses_its_command_line() -> None:
    done = subprocess.run([sys.executable, "-c", COMMAND_LINE], check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["False", "True", "spacy.cli"]
