"""Memory that is free, but that this process still holds."""

from __future__ import annotations

import ctypes

import pyarrow as pa


def release_memory() -> None:
    """Give back to the system what Arrow and C's allocator keep for later; where it cannot be done, nothing happens."""
    pa.default_memory_pool().release_unused()
    library = ctypes.CDLL(None)
    if hasattr(library, "malloc_trim"):
        library.malloc_trim(0)
