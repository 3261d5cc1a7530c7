"""Importing what a run needs without the parts of libraries that it has no use for."""

from __future__ import annotations

from importlib import import_module

from expectations.deferred import defer, stand_ins

UNUSED_BY_SCIPY = ("numpy.ctypeslib", "numpy.f2py", "numpy.polynomial", "numpy.testing")
"""What scipy takes from numpy with all else that is there: half of the time of importing its sparse matrices."""

UNUSED = (
    "jsonschema",
    "pathspec",
    "prefect.blocks.notifications",
    "prefect.blocks.system",
    "prefect.blocks.webhook",
)
"""What `import prefect` brings and a run does without: a fifth of the time of importing it."""


def import_prefect() -> None:
    """Import Prefect; the parts that are left out are loaded when something of them is first used."""
    with stand_ins(*UNUSED):
        import_module("prefect.main")


def import_pipeline() -> None:
    """Import the stages of a run; parts of numpy are loaded when something of them is first used."""
    for name in UNUSED_BY_SCIPY:
        defer(name)
    import_module("flows.pipeline")
