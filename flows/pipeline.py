"""The stages of one run, one after the other, each with its gate; what the flow's tasks call."""

from __future__ import annotations

from datetime import datetime
from functools import partial

from expectations.report import GateReport
from flows.annotating import Annotator, ExecutorFactory, Progress
from flows.corpus import Corpus, load_corpus
from flows.gating import Gates
from flows.heap import release_memory
from flows.pools import process_pool
from flows.publishing import Published, publish_run
from flows.reading import read_new_files
from flows.resolving import resolve_corpus
from flows.run import Run
from flows.run_tables import file_rows, redirect_rows, reject_rows
from flows.spreading import spread
from flows.staging import REVISED_TABLES, Staging
from warehouse.memory import Memory
from warehouse.salvage import salvage

LAYOUT_TABLES = ("articles", "paragraphs", "unclassified_lines")
READING_TABLES = ("sentences", "dates")
LINKED_TABLES = ("mentions", "roles", "quotes")


class Pipeline:
    """A run under way. Its stages are called in order: read, annotate, resolve, publish; `check` after each.

    `executor` gives the pool that annotates.
    """

    def __init__(self, run: Run, executor: ExecutorFactory = process_pool) -> None:
        self.run = run
        self._executor = executor
        run.releases.begin()
        if run.damaged and (current := run.releases.current) is not None:
            salvage(current, run.whole_files, run.releases.before_current, run.releases.salvaged)
        self._staging = Staging(run)
        self._gates = Gates(run, self._staging)
        self._corpus = Corpus([], [], {})
        self._spread = partial(spread, executor, run.settings.workers)
        self.reports: list[GateReport] = []

    def read(self) -> int:
        """Read new files into articles and stage their tables; the number of articles."""
        self.run = self.run.without(read_new_files(self.run, self._spread))
        with Memory(self.run.memory_file) as memory:
            self._corpus = load_corpus(self.run, memory)
        self._staging.write_article_tables(LAYOUT_TABLES, self._corpus, self._spread)
        self._staging.write_corpus_table("files", file_rows(self.run, self._corpus))
        self._staging.write_corpus_table("rejects", reject_rows(self.run, self._corpus))
        return len(self._corpus.articles)

    def annotate(self, progress: Progress) -> int:
        """Annotate what is not remembered and stage what is read from one article; the number of articles set aside."""
        keys = [one.article_key for one in self._corpus.in_order]
        self._corpus.failed = Annotator(self.run, self._executor).annotate(keys, progress)
        self._staging.write_article_tables(READING_TABLES, self._corpus, self._spread)
        self._staging.write_corpus_table("rejects", reject_rows(self.run, self._corpus))
        if self._corpus.failed:
            self._staging.restaged.add("rejects")
        return len(self._corpus.failed)

    def resolve(self) -> int:
        """Join names, statements, copies and stories across articles, and stage them; the number of entities."""
        with Memory(self.run.memory_file) as memory:
            resolved = resolve_corpus(self.run, self._corpus, memory, self._spread)
        release_memory()
        self._staging.write_article_tables(LINKED_TABLES, self._corpus, self._spread, resolved.for_part)
        self._staging.write_article_tables(REVISED_TABLES, self._corpus, self._spread, resolved.dates_for_part)
        for name, table in resolved.tables.items():
            self._staging.write_corpus_table(name, table)
        self._staging.write_corpus_table("entity_redirects", redirect_rows(self.run))
        count = int(resolved.tables["entities"].num_rows)
        del resolved
        release_memory()
        return count

    def check(self, stage: str) -> int:
        """Run the suites of a stage's tables, and of those staged again since; the number of expectations that held."""
        again = sorted(self._staging.restaged) if stage == "resolve" else []
        report = self._gates.check(stage, again)
        self.reports = [*(earlier.without(again) for earlier in self.reports), report]
        return sum(outcome.success for outcome in report.outcomes)

    def publish(self, now: datetime) -> Published:
        """Make the staged release the current one."""
        return publish_run(self.run, self._corpus, self._staging, self._gates, self.reports, now)
