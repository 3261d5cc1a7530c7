"""Imported by the process from which workers are forked, so that each has the modules and pipelines without loading."""

from __future__ import annotations

import gc
from contextlib import suppress

from flows.models import ModelMissingError
from flows.settings import Settings
from flows.worker import pipeline

with suppress(ModelMissingError, OSError):  # the worker that needs a pipeline says what is wrong with it
    for name in Settings().models.values():
        pipeline(name)

gc.collect()
gc.freeze()
