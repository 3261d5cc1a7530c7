"""The process from which workers are forked: it loads what they need, and no more."""

from __future__ import annotations

import subprocess
import sys

LOADED = """
import sys
import flows.preload
print(*sorted(name for name in ("spacy", "duckdb", "prefect", "great_expectations", "pandas") if name in sys.modules))
"""


def test_workers_share_the_pipeline_and_no_database_nor_framework() -> None:
    done = subprocess.run([sys.executable, "-c", LOADED], check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["spacy"]
