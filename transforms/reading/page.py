"""The article in an HTML page: its text, and what the page says about it (JSON-LD, OpenGraph, meta)."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

BLOCKS = frozenset(
    {"p", "h1", "h2", "h3", "h4", "li", "blockquote", "figcaption", "div", "section", "td", "time", "address", "br"}
)
SKIPPED = frozenset(
    {"script", "style", "noscript", "nav", "aside", "footer", "form", "svg", "button", "iframe", "template", "select"}
)
VOID = frozenset({"br", "img", "meta", "link", "hr", "input", "source", "wbr"})
KEPT = frozenset({"p", "h1", "blockquote", "figcaption", "h2", "h3", "li"})
"""Elements whose text is the article's."""
META = {
    "og:title": "headline",
    "og:site_name": "publisher",
    "article:published_time": "published",
    "datepublished": "published",
    "date": "published",
    "dc.date": "published",
    "dc.title": "headline",
    "author": "authors",
    "dc.creator": "authors",
    "article:author": "authors",
}
ARTICLE_TYPES = (
    "Article",
    "NewsArticle",
    "ReportageNewsArticle",
    "BlogPosting",
    "OpinionNewsArticle",
    "AnalysisNewsArticle",
)


@dataclass
class Page:
    """The text of a page's article and its metadata; the text is "" where nothing was found."""

    text: str = ""
    metadata: dict[str, object] = field(default_factory=dict)


def read_page(html: str) -> Page:
    """The article of a page.

    >>> read_page("<html><body><nav>Home</nav><h1>Rain</h1><p>It <b>rained</b>.</p></body></html>").text
    'Rain\\n\\nIt rained.'
    """
    parser = _PageParser()
    parser.feed(html)
    parser.close()
    page = Page(metadata=parser.metadata)
    if parser.language:
        page.metadata.setdefault("language", parser.language)
    for block in parser.linked_data:
        _add_linked_data(page, block)
    body = "\n\n".join(parser.paragraphs())
    page.text = body or page.text
    return page


class _PageParser(HTMLParser):
    """Collects paragraphs, meta elements and JSON-LD while the page goes by."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.metadata: dict[str, object] = {}
        self.linked_data: list[str] = []
        self.language: str | None = None
        self._blocks: list[tuple[str, bool, list[str]]] = []
        self._skipped: list[str] = []
        self._articles = 0
        self._script: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Opens an element."""
        values = {name: value or "" for name, value in attrs}
        if tag == "html" and values.get("lang"):
            self.language = values["lang"]
        if tag == "script" and "ld+json" in values.get("type", ""):
            self._script = []
        if tag in SKIPPED:
            self._skipped.append(tag)
        elif tag == "meta":
            self._add_meta(values)
        elif tag == "article":
            self._articles += 1
        if tag in BLOCKS and not self._skipped:
            self._blocks.append((tag, self._articles > 0, []))

    def handle_endtag(self, tag: str) -> None:
        """Closes an element."""
        if tag == "script" and self._script is not None:
            self.linked_data.append("".join(self._script))
            self._script = None
        if tag in self._skipped:
            del self._skipped[self._skipped.index(tag) :]
        elif tag == "article":
            self._articles = max(0, self._articles - 1)
        elif tag in BLOCKS and not self._skipped:
            self._blocks.append(("div", self._articles > 0, []))

    def handle_data(self, data: str) -> None:
        """Adds text to the block that is open."""
        if self._script is not None:
            self._script.append(data)
        elif not self._skipped and self._blocks:
            self._blocks[-1][2].append(data)

    def paragraphs(self) -> list[str]:
        """The texts of the article's blocks; of every block where no element is called <article>."""
        texts = [(inside, " ".join("".join(parts).split())) for tag, inside, parts in self._blocks if tag in KEPT]
        inside = [text for is_inside, text in texts if is_inside and text]
        return inside or [text for _, text in texts if text]

    def _add_meta(self, values: dict[str, str]) -> None:
        name = META.get((values.get("property") or values.get("name") or values.get("itemprop", "")).casefold())
        content = values.get("content", "").strip()
        if name == "authors" and content and not content.startswith("http"):
            self.metadata.setdefault(name, [content])
        elif name and name != "authors" and content:
            self.metadata.setdefault(name, content)


def _add_linked_data(page: Page, block: str) -> None:
    """Adds what a JSON-LD block says of a news article; a damaged block says nothing."""
    try:
        found = _find_article(json.loads(block), 0)
    except (ValueError, RecursionError):
        return
    if found is None:
        return
    for name, path in (("headline", "headline"), ("published", "datePublished"), ("language", "inLanguage")):
        if isinstance(value := found.get(path), str) and value.strip():
            page.metadata[name] = value.strip()
    publisher = found.get("publisher")
    if isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
        page.metadata["publisher"] = publisher["name"]
    authors = found.get("author")
    names = [a.get("name") if isinstance(a, dict) else a for a in (authors if isinstance(authors, list) else [authors])]
    if written := [name for name in names if isinstance(name, str) and name.strip()]:
        page.metadata["authors"] = written
    if isinstance(body := found.get("articleBody"), str):
        page.text = page.text or body


def _find_article(value: Any, depth: int) -> dict[str, Any] | None:
    """The first object of a news article's type in a JSON-LD value."""
    if depth > 4:
        return None
    if isinstance(value, list):
        return next((found for item in value if (found := _find_article(item, depth + 1)) is not None), None)
    if not isinstance(value, dict):
        return None
    kinds = value.get("@type")
    if any(kind in ARTICLE_TYPES for kind in (kinds if isinstance(kinds, list) else [kinds])):
        return value
    return _find_article(value.get("@graph"), depth + 1) if "@graph" in value else None
