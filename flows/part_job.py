"""One part of the per-article tables: what is needed to write it, in whatever process."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from flows.corpus import Corpus, load_reading
from transforms.article_reading import Resolution
from transforms.rows import ROWS, build_table, with_found
from warehouse.memory import Memory
from warehouse.parts import read_part, write_part

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
    """One part of some per-article tables, to be written: its articles as a corpus of their own.

    `contents` gives, for each table, the digest of what its part will hold; `annotated` its part in the last release
    where nothing but what resolve found is new.
    """

    memory_file: Path
    parquet: Path
    part: int
    corpus: Corpus
    contents: Mapping[str, str]
    annotated: Mapping[str, Path]
    resolution: Resolution

    @property
    def unread(self) -> list[str]:
        """The tables that are made from what the memory holds of the articles."""
        return [name for name in self.contents if name not in self.annotated]


def write_tables(job: PartJob) -> list[str]:
    """Write a part; the tables of which it has rows."""
    tables = {name: read_part(file) for name, file in job.annotated.items()} | build_tables(job)
    for name, table in tables.items():
        found = job.resolution.found.get(name)
        write_part(table if found is None else with_found(table, found), job.parquet / name, job.part)
    return list(tables)


def build_tables(job: PartJob) -> dict[str, pa.Table]:
    """Those tables of a part that have rows, from what the memory holds of its articles."""
    if not job.unread:
        return {}
    stages = {stage for name in job.unread for stage in TABLE_STAGES[name]}
    with Memory(job.memory_file) as memory:
        readings = [load_reading(job.corpus, memory, one, stages) for one in job.corpus.articles]
    rows = {name: [row for one in readings for row in ROWS[name](one, job.resolution)] for name in job.unread}
    return {name: build_table(name, some) for name, some in rows.items() if some}
