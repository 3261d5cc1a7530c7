"""The article in an HTML page: its text, and what the page says about it (JSON-LD, OpenGraph, meta, byline).

Nothing is fetched. Dates come from machine-readable places only: htmldate, which trafilatura brings along, fills the
day of a bare month with today's and takes a day named in the story for the day of publication.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

from transforms.reading.extraction import extract_body
from transforms.reading.linked_data import read_linked_data

BLOCKS = frozenset(
    {"p", "h1", "h2", "h3", "h4", "li", "blockquote", "figcaption", "div", "section", "td", "time", "address", "br"}
)
SKIPPED = frozenset(
    {"script", "style", "noscript", "nav", "aside", "footer", "form", "svg", "button", "iframe", "template", "select"}
)
LOOKED_FOR = 200
"""Paragraphs looked for in a line that may be several run together: bounds the time."""
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


@dataclass
class Page:
    """The text of a page's article and its metadata; the text is "" where nothing was found."""

    text: str = ""
    metadata: dict[str, object] = field(default_factory=dict)


def read_page(html: str) -> Page:
    """The article of a whole page: its body and byline as trafilatura finds them, else all of its paragraphs."""
    parser = _parse(html)
    page = Page(metadata=parser.metadata)
    for block in parser.linked_data:
        page.metadata.update(read_linked_data(block))
    written = str(page.metadata.pop("text", ""))
    extracted = extract_body(html)
    for name, value in extracted.metadata.items():
        page.metadata.setdefault(name, value)
    paragraphs = parser.paragraphs()
    # trafilatura's last resort joins all lines into one.
    is_flat = "\n" not in extracted.text and sum(one in extracted.text for one in paragraphs[:LOOKED_FOR]) > 1
    page.text = ("" if is_flat else extracted.text) or "\n\n".join(paragraphs) or written
    return page


def read_fragment(html: str) -> str:
    """The paragraphs of a piece of HTML that is all article, as feeds and JSON documents hold it.

    >>> read_fragment("<p>It <b>rained</b>.</p><ul><li>A lot</li></ul><script>count()</script>")
    'It rained.\\n\\nA lot'
    """
    return "\n\n".join(_parse(html).paragraphs())


def _parse(html: str) -> _PageParser:
    parser = _PageParser()
    parser.feed(html)
    parser.close()
    return parser


class _PageParser(HTMLParser):
    """Collects paragraphs, meta elements and JSON-LD while the page goes by."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.metadata: dict[str, object] = {}
        self.linked_data: list[str] = []
        self._blocks: list[tuple[str, bool, list[str]]] = []
        self._skipped: list[str] = []
        self._articles = 0
        self._script: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Opens an element."""
        values = {name: value or "" for name, value in attrs}
        if tag == "html" and values.get("lang"):
            self.metadata.setdefault("language", values["lang"])
        if tag == "script" and "ld+json" in values.get("type", ""):
            self._script = []
        if tag in SKIPPED:
            self._skipped.append(tag)
        elif tag == "meta":
            self._add_meta(values)
        elif tag == "time" and values.get("itemprop", "").casefold() == "datepublished" and values.get("datetime"):
            self.metadata.setdefault("published", values["datetime"])
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
