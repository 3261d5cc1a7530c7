"""Imported by the process from which workers are forked, so that each has the modules, pipelines and word lists."""

from __future__ import annotations

import gc

from flows import columns, part_job, reading
from flows.samples import read_samples

__all__ = ["columns", "part_job", "reading"]

read_samples()
gc.collect()
gc.freeze()
