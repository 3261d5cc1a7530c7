"""One part of the per-article tables: what is needed to write it, in whatever process."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from flows.corpus import Corpus, load_reading
from transforms.article_reading import Link, Resolution, Said
from transforms.publication import Inference
from transforms.rows import ROWS, build_table, rows_of
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

Resolve = Callable[[Collection[str]], Resolution]
"""Gives what resolve found for the rows of some tables, which takes far more room than the columns it is made from."""


@dataclass(frozen=True)
class PartJob:
    """One part of some per-article tables, to be written: its articles as a corpus of their own.

    `contents` gives, for each table, the digest of what its part will hold.
    """

    memory_file: Path
    parquet: Path
    part: int
    corpus: Corpus
    contents: Mapping[str, str]
    resolve: Resolve


def write_tables(job: PartJob) -> list[str]:
    """Write a part; the tables of which it has rows."""
    stages = {stage for name in job.contents for stage in TABLE_STAGES[name]}
    with Memory(job.memory_file) as memory:
        readings = [load_reading(job.corpus, memory, one, stages) for one in job.corpus.articles]
    resolution, written = job.resolve(job.contents), []
    for name in job.contents:
        rows = [row for reading in readings for row in ROWS[name](reading, resolution)]
        if rows:
            write_part(build_table(name, rows), job.parquet / name, job.part)
            written.append(name)
    return written


def nothing_resolved(_: Collection[str]) -> Resolution:
    """What is known of articles before the resolve stage."""
    return Resolution({}, {})


def linked(links: pa.Table, quotes: pa.Table, names: Collection[str]) -> Resolution:
    """What the mentions and quotes of a part lead to, as far as these tables need it; a row's id comes first."""
    of_mentions = rows_of(links) if {"mentions", "roles"} & set(names) else ()
    of_quotes = rows_of(quotes) if "quotes" in names else ()
    return Resolution(
        {mention: Link(*link) for mention, *link in of_mentions}, {quote: Said(*said) for quote, *said in of_quotes}
    )


def published(found: Mapping[str, Inference], _: Collection[str]) -> Resolution:
    """What was inferred on the publication of a part's articles."""
    return Resolution({}, {}, found)
