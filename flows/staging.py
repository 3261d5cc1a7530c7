"""Writing the Parquet parts of a release: what did not change is taken over from the last one as it lies there."""

from __future__ import annotations

import filecmp
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pyarrow as pa

from flows.corpus import Corpus
from flows.manifest import AS_READ
from flows.part_job import TABLE_STAGES, PartJob, write_tables
from flows.run import Run
from flows.spreading import Spread, in_turn
from flows.versions import package_digest
from transforms.article_reading import Resolution
from transforms.identity import short_digest
from transforms.schemas import TABLES
from warehouse.delta import Deltas
from warehouse.parts import fill_empty_tables, keep_part, part_name, sorted_by_key, write_part

REVISED_TABLES = ("articles", "dates")
"""The per-article tables that are staged again when resolve has inferred days of publication."""

Resolver = Callable[[int], tuple[Mapping[str, str], Resolution]]
"""For a part: a digest of what resolve found for each table of its articles, and what it found."""


class Staging:
    """The release being written; `parts` fills up with the digest of what is in each part.

    `restaged` names the tables of which a part was written again after the gate that had let it pass. A stage that is
    tried again after a failure takes for staged only what lies there whole.
    """

    def __init__(self, run: Run) -> None:
        self._run = run
        self._old = run.last
        self._known: Mapping[str, str] = run.last_parts
        self.parquet = run.staging / "parquet"
        self.deltas = deltas_of(run, self.parquet)
        self.parts: dict[str, str] = {}
        self.kept: set[str] = set()
        self.restaged: set[str] = set()
        self._staged: dict[str, str] = {}

    def write_article_tables(
        self, names: tuple[str, ...], corpus: Corpus, spread: Spread, resolver: Resolver | None = None
    ) -> None:
        """Write the parts of per-article tables whose content is new; take over the others.

        A table that resolve revises is staged twice: as read from its articles, and with what resolve inferred. Work
        that reads no annotations is quick, and done in this process.
        """
        versions = {name: rows_version(name, corpus) for name in names}
        jobs = [self._plan(versions, corpus, part, resolver) for part, articles in enumerate(corpus.parts) if articles]
        quick = [job for job in jobs if job.contents and not job.unread]
        slow = [job for job in jobs if job.unread]
        written = [*in_turn(write_tables, quick), *spread(write_tables, slow)]
        for job, tables in zip([*quick, *slow], written, strict=True):
            for name in tables:
                self._keep_equal(f"{name}/{part_name(job.part)}")
            self._staged |= {f"{name}/{part_name(job.part)}": content for name, content in job.contents.items()}
        fill_empty_tables(self.parquet, names)

    def _plan(self, versions: Mapping[str, str], corpus: Corpus, part: int, resolver: Resolver | None) -> PartJob:
        """What is to be written of a part, after what can be taken over."""
        few = replace(corpus, files=[], articles=corpus.parts[part])
        digests, resolution = resolver(part) if resolver else ({}, Resolution())
        articles, contents, annotated = articles_digest(few), {}, {}
        for name, version in versions.items():
            key, as_read = f"{name}/{part_name(part)}", short_digest(version, articles)
            content = short_digest(as_read, digests[name]) if name in digests else as_read
            is_early = resolver is None and name in REVISED_TABLES
            if is_early or name in resolution.found:
                self.parts[f"{key}{AS_READ}"] = as_read
            if self._taken_over(key, content, is_early):
                continue
            contents[name] = content
            is_annotated = name in resolution.found and self._known.get(f"{key}{AS_READ}") == as_read
            if is_annotated and (old := self._old_part(key)) is not None:
                annotated[name] = old
        return PartJob(self._run.memory_file, self.parquet, part, few, contents, annotated, resolution)

    def write_corpus_table(self, name: str, table: pa.Table) -> None:
        """Write a table about the corpus; where it is as it was, the old file stays the one on the disk."""
        folder, key = self.parquet / name, f"{name}/{part_name(0)}"
        write_part(sorted_by_key(name, table.cast(TABLES[name].schema)), folder, 0)
        written = folder / part_name(0)
        self.parts[key] = hashlib.sha256(written.read_bytes()).hexdigest()[:16]
        self._keep_equal(key)

    def _taken_over(self, key: str, content: str, is_early: bool) -> bool:
        """Whether the part lies there already, from this run or now from the last release.

        An early part is as it was read for the last release; what that made of it later is taken over until resolve.
        """
        entry = f"{key}{AS_READ}" if is_early else key
        self.parts[entry] = content
        if self._staged.get(key) == content:
            return True
        if key in self._staged:
            self.restaged.add(key.partition("/")[0])
        target = self.parquet / key
        target.unlink(missing_ok=True)
        self.kept.discard(key)
        if self._known.get(entry) != content:
            return False
        if (old := self._old_part(key)) is not None:
            keep_part(old, target)
            self.kept.add(key)
        self._staged[key] = self._known.get(key, content)
        return True

    def _keep_equal(self, key: str) -> None:
        """Where the part that was written is as it was, let the old file stay the one on the disk."""
        written, old = self.parquet / key, self._old_part(key)
        self.kept.discard(key)
        if old is not None and filecmp.cmp(old, written, shallow=False):
            written.unlink()
            keep_part(old, written)
            self.kept.add(key)

    def _old_part(self, key: str) -> Path | None:
        path = self._old / "parquet" / key if self._old else None
        return path if path is not None and path.is_file() else None


def deltas_of(run: Run, parquet: Path) -> Deltas | None:
    """What changed since the last release, where one can be compared."""
    last = run.comparable
    return Deltas(last / "parquet", parquet) if last is not None else None


def rows_version(name: str, corpus: Corpus) -> str:
    """A digest of all that decides the rows of a table, but for the articles and what resolve found."""
    code = package_digest("transforms.rows"), package_digest("transforms.article_reading")
    return short_digest(
        *code, TABLES[name].schema.to_string(), *(corpus.versions[stage] for stage in TABLE_STAGES[name])
    )


def articles_digest(corpus: Corpus) -> str:
    """A digest of the articles, in their order, and of what could not be read from them."""
    return short_digest(
        repr(
            [
                (a.article_id, a.path, a.record_no, a.source_locator, a.article_key, corpus.failed.get(a.article_key))
                for a in corpus.articles
            ]
        )
    )
