"""Imported by the process from which workers are forked, so that each has the modules, pipelines and word lists."""

from __future__ import annotations

import gc
from importlib import import_module

from flows.interruption import end_quietly

end_quietly()
import_module("flows.worker").load_samples()
for name in ("flows.columns", "flows.part_job", "flows.reading"):
    import_module(name)
gc.collect()
gc.freeze()
