"""A process that annotates: how it begins, works and ends. What it works with is loaded by it alone."""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from multiprocessing.connection import wait
from pathlib import Path

from flows.interruption import end_quietly
from flows.models import import_spacy

NEVER = 0
"""The number of new objects at which Python does not look for cyclic garbage, even when a library enables that."""


@dataclass(frozen=True)
class BatchReport:
    """What became of a batch: articles done, those that failed with the reason, paragraphs parsed and remembered.

    It is told to the process that waits for it, which has not loaded spaCy and does not for this.
    """

    done: int
    failed: dict[str, str]
    parsed: int
    remembered: int


def start_worker() -> None:
    """Make this process one that annotates, and that ends when the one that started it is gone.

    Of itself, a pool's worker would wait for work forever. Cyclic garbage is collected between batches, not within
    them: there is little, and looking for it takes a tenth of the time.
    """
    end_quietly()
    gc.set_threshold(NEVER)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_after, args=(parent.sentinel,), daemon=True).start()


def start_loaded_worker() -> None:
    """Make this process one that annotates, with everything loaded that it needs."""
    start_worker()
    load_samples()


def load_samples() -> None:
    """Load what annotating an article takes."""
    import_spacy()
    from flows.samples import read_samples

    read_samples()


def _end_after(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)


def annotate_batch(
    memory_file: Path, article_keys: Sequence[str], versions: Mapping[str, str], models: Mapping[str, str]
) -> BatchReport:
    """Annotate articles that are in the memory; their results are durable when this returns."""
    from flows.batch import annotate_articles

    report = annotate_articles(memory_file, article_keys, versions, models)
    if gc.get_threshold()[0] == NEVER:
        gc.collect()
    return report
