"""Giving memory back."""

from __future__ import annotations

import re
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
