"""Great Expectations' Data Docs of a run: a page a table and an index, plain HTML that fetches nothing from elsewhere.

The pages are rendered by Great Expectations; templates and style sheet, in templates/, are ours, because its own load
scripts, fonts and styles from six content delivery networks whenever somebody looks at them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from expectations.gate import warm_up
from expectations.report import GateReport, Outcome
from transforms.schemas import TABLES

TEMPLATES = Path(__file__).parent / "templates"
STYLE = "data_docs.css"


@dataclass(frozen=True)
class Page:
    """The outcomes of one table."""

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


def write_data_docs(reports: Sequence[GateReport], folder: Path) -> None:
    """Write index.html, a TABLE.html each and the style sheet; the same reports make the same bytes."""
    warm_up()
    from expectations.rendering import PageView

    pages = _pages(reports)
    day = max((report.today for report in reports), default=None)
    view = PageView(TEMPLATES)
    folder.mkdir(parents=True, exist_ok=True)
    for page in pages:
        html = view.suite_page(page.table, page.outcomes, page.today, page=page)
        (folder / f"{page.table}.html").write_text(_without_blank_lines(html), encoding="utf-8")
    (folder / "index.html").write_text(view.index_page(pages=pages, day=day), encoding="utf-8")
    (folder / STYLE).write_bytes((TEMPLATES / STYLE).read_bytes())


def _pages(reports: Sequence[GateReport]) -> list[Page]:
    """One page a table, in the order in which they were gated."""
    pages: dict[str, Page] = {}
    for report in reports:
        for outcome in report.outcomes:
            page = pages.setdefault(outcome.table, Page(outcome.table, (), report.today))
            pages[outcome.table] = replace(page, outcomes=(*page.outcomes, outcome))
    return list(pages.values())


def _without_blank_lines(html: str) -> str:
    return "\n".join(line for line in html.splitlines() if line.strip()) + "\n"
