"""Great Expectations' Data Docs of a run: a page a table and an index, plain HTML that fetches nothing from elsewhere.

The pages are rendered by Great Expectations; templates and style sheet, in templates/, are ours, because its own load
scripts, fonts and styles from six content delivery networks whenever somebody looks at them.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, partial
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

from expectations.gate import warm_up
from expectations.report import GateReport, Outcome
from transforms.identity import short_digest
from transforms.schemas import TABLES

if TYPE_CHECKING:
    from expectations.rendering import PageView

TEMPLATES = Path(__file__).parent / "templates"
STYLE = "data_docs.css"
Rendering = tuple[str, str, Callable[[], str]]
"""A page's name, a digest of all that it is made from but for the code, and what makes it."""


@dataclass(frozen=True)
class Page:
    """The outcomes of one table, each as far as a page shows it, and a day of the year in which they were found."""

    table: str
    outcomes: tuple[Outcome, ...]
    today: date

    @property
    def comment(self) -> str:
        """What the table holds."""
        return TABLES[self.table].comment

    @property
    def failures(self) -> list[Outcome]:
        """The expectations that do not hold."""
        return [outcome for outcome in self.outcomes if not outcome.success]

    @property
    def failed_count(self) -> int:
        """How many do not hold."""
        return len(self.failures)

    @property
    def expectation_count(self) -> int:
        """How many were tried."""
        return len(self.outcomes)


def write_data_docs(reports: Sequence[GateReport], folder: Path, earlier: Path | None = None) -> None:
    """Write index.html, a TABLE.html each and the style sheet; the same reports make the same bytes.

    A page that tells what it told in the folder `earlier`, whose pages this very code made, is taken over from there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name, digest, render in _renderings(_pages(reports), max((report.today for report in reports), default=None)):
        mark, page = f"\n<!-- made from {digest} -->\n", folder / f"{name}.html"
        page.unlink(missing_ok=True)
        if earlier is not None and _ends_with(earlier / page.name, mark):
            os.link(earlier / page.name, page)
        else:
            page.write_text(render() + mark, encoding="utf-8")
    (folder / STYLE).write_bytes((TEMPLATES / STYLE).read_bytes())


def _renderings(pages: Sequence[Page], day: date | None) -> Iterator[Rendering]:
    made_by = version("great_expectations"), *(file.read_text(encoding="utf-8") for file in sorted(TEMPLATES.iterdir()))
    digests = [short_digest(*made_by, repr(page)) for page in pages]
    for page, digest in zip(pages, digests, strict=True):
        yield page.table, digest, partial(_table_page, page)
    yield "index", short_digest(*made_by, *digests, str(day)), partial(_index_page, pages, day)


def _ends_with(file: Path, mark: str) -> bool:
    return file.is_file() and file.read_bytes().endswith(mark.encode())


@cache
def _view() -> PageView:
    warm_up()
    from expectations.rendering import PageView

    return PageView(TEMPLATES)


def _table_page(page: Page) -> str:
    """The page without its blank lines."""
    html = _view().suite_page(page.table, page.outcomes, page.today, page=page)
    return "\n".join(line for line in html.splitlines() if line.strip())


def _index_page(pages: Sequence[Page], day: date | None) -> str:
    return _view().index_page(pages=pages, day=day)


def _pages(reports: Sequence[GateReport]) -> list[Page]:
    """One page a table, in the order in which they were gated."""
    pages: dict[str, Page] = {}
    for report in reports:
        for outcome in report.outcomes:
            page = pages.setdefault(outcome.table, Page(outcome.table, (), date(report.today.year, 1, 1)))
            pages[outcome.table] = replace(page, outcomes=(*page.outcomes, _as_shown(outcome)))
    return list(pages.values())


def _as_shown(outcome: Outcome) -> Outcome:
    """The outcome without what no page shows: counts change with every run."""
    judged_count = outcome.judged_count if outcome.unexpected_count else 0
    return replace(outcome, judged_count=judged_count, observed_value=None)
