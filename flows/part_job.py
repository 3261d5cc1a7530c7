"""One part of the per-article tables: what is needed to write it, in whatever process."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from flows.corpus import Corpus, load_reading
from transforms.article_reading import Resolution
from transforms.rows import ROWS, build_table
from warehouse.memory import Memory
from warehouse.parts import write_part

TABLE_STAGES: dict[str, tuple[str, ...]] = {
    "articles": (),
    "paragraphs": (),
    "unclassified_lines": (),
    "sentences": ("sentences",),
    "dates": ("dates",),
    "mentions": ("entities",),
    "roles": ("entities",),
    "quotes": ("quotes",),
}
"""The annotate stages that each per-article table shows."""


@dataclass(frozen=True)
class PartJob:
    """One part of some per-article tables, to be written: its articles as a corpus of their own."""

    memory_file: Path
    parquet: Path
    part: int
    corpus: Corpus
    names: tuple[str, ...]
    resolution: Resolution


def write_tables(job: PartJob) -> list[str]:
    """Write a part; the tables of which it has rows."""
    stages = {stage for name in job.names for stage in TABLE_STAGES[name]}
    with Memory(job.memory_file) as memory:
        readings = [load_reading(job.corpus, memory, one, stages) for one in job.corpus.articles]
    written = []
    for name in job.names:
        rows = [row for reading in readings for row in ROWS[name](reading, job.resolution)]
        if rows:
            write_part(build_table(name, rows), job.parquet / name, job.part)
            written.append(name)
    return written
