"""Importing what a run needs without the parts of libraries that it has no use for."""

from __future__ import annotations

from importlib import import_module

from expectations.deferred import defer, stand_ins
from expectations.promised import promised
from expectations.uncollected import uncollected

UNUSED_BY_SCIPY = ("numpy.ctypeslib", "numpy.f2py", "numpy.polynomial", "numpy.testing")
"""What scipy takes from numpy with all else that is there: half of the time of importing its sparse matrices."""

UNUSED = (
    "jsonschema",
    "pathspec",
    "prefect.blocks.notifications",
    "prefect.blocks.system",
    "prefect.blocks.webhook",
    "referencing",
    "referencing.exceptions",
)
UNUSED_CLASSES = (
    "graphviz",
    "httpcore._async.http2",
    "httpcore._sync.http2",
    "httpx._main",
    "prefect._internal.schemas._registry",
    "prefect.client.schemas.filters",
    "prefect.events.subscribers",
)
"""What `import prefect` brings and a run does without: a third of the time of importing it."""

USED = (
    "prefect.main",
    "prefect.artifacts",
    "prefect.flow_engine",
    "prefect.task_engine",
    "prefect.utilities.visualization",
)
"""What a run uses of Prefect; all but the first would be imported later, with what it does without."""


def import_prefect() -> None:
    """Import Prefect; the parts that are left out are loaded when something of them is first used."""
    with uncollected(), stand_ins(*UNUSED), promised(*UNUSED_CLASSES):
        for name in USED:
            import_module(name)


def import_pipeline() -> None:
    """Import the stages of a run; parts of numpy are loaded when something of them is first used."""
    with uncollected():
        for name in UNUSED_BY_SCIPY:
            defer(name)
        import_module("flows.pipeline")
