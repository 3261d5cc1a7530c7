"""Memory that is free, but that this process still holds."""

from __future__ import annotations

import pyarrow as pa


def release_memory() -> None:
    """Give back to the system what was freed, by Arrow or others: Arrow's pool on the system's allocator trims it."""
    pa.default_memory_pool().release_unused()
