"""Giving memory back."""

from __future__ import annotations

import re
from pathlib import Path

import pyarrow as pa
import pytest

from flows.heap import release_memory

STATUS = Path("/proc/self/status")


def resident_mb() -> int:
    found = re.search(r"^VmRSS:\s+(\d+)", STATUS.read_text(), re.MULTILINE)
    assert found
    return int(found[1]) // 1024


@pytest.mark.skipif(not STATUS.exists(), reason="memory is read from /proc")
def test_what_was_let_go_is_given_back() -> None:
    rows = [(number, str(number) * 4) for number in range(400_000)]
    table = pa.table({"number": [row[0] for row in rows], "text": [row[1] for row in rows]})
    full = resident_mb()
    del rows, table
    release_memory()
    assert resident_mb() < full - 30
