"""Imported by the process from which workers are forked, so that each has the modules, pipelines and word lists."""

from __future__ import annotations

import gc
from importlib import import_module

from flows.worker import end_quietly, load_samples

end_quietly()
load_samples()
for name in ("flows.columns", "flows.part_job", "flows.reading"):
    import_module(name)
gc.collect()
gc.freeze()
