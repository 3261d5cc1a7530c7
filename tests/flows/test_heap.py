"""Giving memory back."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from flows.heap import release_memory

STATUS = Path("/proc/self/status")


def resident_mb() -> int:
    found = re.search(r"^VmRSS:\s+(\d+)", STATUS.read_text(), re.MULTILINE)
    assert found
    return int(found[1]) // 1024


@pytest.mark.skipif(not STATUS.exists(), reason="memory is read from /proc")
def test_what_was_let_go_is_given_back() -> None:
    blocks = [bytes(2_000) for _ in range(60_000)]
    last = blocks[-1]  # keeps the end of the heap in use, so that what lies before it stays until it is asked for
    del blocks
    free_but_held = resident_mb()
    release_memory()
    assert resident_mb() < free_but_held - 60
    assert last


@pytest.mark.parametrize("first", ["flows.worker", "flows.pipeline"])
def test_arrow_takes_its_memory_from_the_system(first: str) -> None:
    code = f"import {first}, pyarrow; print(pyarrow.default_memory_pool().backend_name)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.split() == ["system"]
