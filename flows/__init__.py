"""Orchestration: the Prefect flow, its tasks, settings and the command line."""

import os

os.environ.setdefault("DO_NOT_TRACK", "1")  # Prefect's client reads it when it is imported, and otherwise reports usage
os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")  # Arrow's own keeps as much again of what was let go
