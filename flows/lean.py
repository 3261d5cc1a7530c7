"""Importing Prefect without the parts that a run in this process has no use for."""

from __future__ import annotations

from importlib import import_module

from expectations.deferred import stand_ins

UNUSED = (
    "jsonschema",
    "pathspec",
    "prefect.blocks.notifications",
    "prefect.blocks.system",
    "prefect.blocks.webhook",
)
"""What `import prefect` brings and a run does without: a quarter of the time of importing it."""


def import_prefect() -> None:
    """Import Prefect; the parts that are left out are loaded when something of them is first used."""
    with stand_ins(*UNUSED):
        import_module("prefect.main")
