"""The corpus of a run: its files and articles, and what the memory holds of each."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from flows.run import Run
from flows.versions import stage_versions
from transforms.article_reading import ArticleReading
from transforms.identity import short_digest
from warehouse.codec import decode
from warehouse.manifest import FileState
from warehouse.memory import Memory, RecordEntry
from warehouse.parts import PART_COUNT, part_of


@dataclass(frozen=True)
class CorpusArticle:
    """An article of the corpus: its identity, and the key under which the memory holds what was read from it."""

    article_id: str
    path: str
    record_no: int
    source_locator: str | None
    article_key: str

    @property
    def place(self) -> str:
        """Its file, and which of the file's records it is if not the first, for people."""
        return f"{self.path} record {self.record_no}" if self.record_no else self.path


@dataclass(frozen=True)
class CorpusFile:
    """A file of the corpus with what reading it gave."""

    state: FileState
    encoding: str | None
    media_type: str | None
    rejections: tuple[RecordEntry, ...]


@dataclass
class Corpus:
    """All files and articles of a run; `failed` names, by article key, what could not be annotated and why."""

    files: list[CorpusFile]
    articles: list[CorpusArticle]
    versions: Mapping[str, str]
    failed: dict[str, str] = field(default_factory=dict)

    @cached_property
    def parts(self) -> list[list[CorpusArticle]]:
        """The articles of each part, sorted by their ids."""
        parts: list[list[CorpusArticle]] = [[] for _ in range(PART_COUNT)]
        for article in sorted(self.articles, key=lambda one: one.article_id):
            parts[part_of(article.article_id)].append(article)
        return parts

    @property
    def in_order(self) -> list[CorpusArticle]:
        """All articles, part after part."""
        return [article for part in self.parts for article in part]


def load_corpus(run: Run, memory: Memory) -> Corpus:
    """The corpus as the read stage left it in the memory."""
    files: list[CorpusFile] = []
    articles: list[CorpusArticle] = []
    for state, entry in zip(run.file_keys.values(), memory.files(run.file_keys), strict=True):
        if entry is None:
            raise LookupError(f"{state.path}: not in the memory, though the read stage has ended")
        rejections = tuple(record for record in entry.records if record.article_key is None)
        files.append(CorpusFile(state, entry.encoding, entry.media_type, rejections))
        articles.extend(
            corpus_article(state.path, record, record.article_key) for record in entry.records if record.article_key
        )
    return Corpus(files, articles, stage_versions(run.pipelines))


def corpus_article(path: str, record: RecordEntry, article_key: str) -> CorpusArticle:
    """The article that a record of a file is."""
    record_no = record.record_no or 0
    return CorpusArticle(short_digest(path, record_no), path, record_no, record.source_locator, article_key)


def load_annotations(corpus: Corpus, memory: Memory, one: CorpusArticle, stages: Collection[str]) -> dict[str, Any]:
    """The results of some stages of an article; a stage that failed is missing."""
    versions = {stage: corpus.versions[stage] for stage in stages}
    return {stage: decode(stage, data) for stage, data in memory.annotations(one.article_key, versions).items()}


def load_reading(corpus: Corpus, memory: Memory, one: CorpusArticle, stages: Collection[str]) -> ArticleReading:
    """An article with the results of some stages, ready to be turned into rows."""
    known = load_annotations(corpus, memory, one, stages)
    entities = known.get("entities")
    return ArticleReading(
        one.article_id,
        one.path,
        one.record_no,
        one.source_locator,
        memory.article(one.article_key),
        sentences=known.get("sentences", ()),
        dates=known.get("dates", ()),
        mentions=entities.mentions if entities else (),
        roles=entities.roles if entities else (),
        quotes=known.get("quotes", ()),
    )
