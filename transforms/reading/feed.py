"""The items of an RSS or Atom feed."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree

from transforms.reading.page import read_fragment
from transforms.reading.record import Record, Rejection

TEXTS = ("encoded", "content", "description", "summary")
DATES = ("pubDate", "published", "date", "issued", "updated")


def read_feed(text: str, path: str) -> Iterator[Record | Rejection]:
    """A record for each item or entry; feeds that declare entities are turned away, no feed needs them."""
    if "<!ENTITY" in text or "<!entity" in text:
        yield Rejection("malformed", f"The feed {path} declares XML entities.")
        return
    try:
        root = ElementTree.fromstring(text.lstrip("\ufeff \t\r\n"))  # noqa: S314 (no entities, nothing is fetched)
    except (ElementTree.ParseError, RecursionError) as error:
        yield Rejection("malformed", f"The feed {path} is not well-formed XML: {error}.")
        return
    publisher = _text(next((e for e in root.iter() if _name(e) in ("channel", "feed")), root), ("title",))
    items = [element for element in root.iter() if _name(element) in ("item", "entry")]
    for record_no, item in enumerate(items):
        yield _read_item(item, record_no, path, publisher)


def _read_item(item: ElementTree.Element, record_no: int, path: str, publisher: str | None) -> Record | Rejection:
    written = _text(item, TEXTS)
    text = (read_fragment(f"<p>{written}") or written) if written and "<" in written else written
    if not text or not text.strip():
        return Rejection("no_text", f"Item {record_no} of the feed {path} holds no text.", record_no)
    authors = [found for e in item if _name(e) in ("creator", "author") and (found := _author(e))]
    metadata: dict[str, object] = {"authors": authors} if authors else {}
    for field, value in (
        ("headline", _text(item, ("title",))),
        ("published", _text(item, DATES)),
        ("publisher", publisher),
    ):
        if value:
            metadata[field] = value
    return Record(record_no, text, _link(item) or f"item {record_no}", metadata)


def _name(element: ElementTree.Element) -> str:
    """The element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def _text(element: ElementTree.Element, names: tuple[str, ...]) -> str | None:
    """The text of the first child with one of the names, in the order of the names."""
    for name in names:
        for child in element:
            if _name(child) == name and (text := "".join(child.itertext()).strip()):
                return text
    return None


def _author(element: ElementTree.Element) -> str | None:
    return _text(element, ("name",)) or (element.text or "").strip() or None


def _link(item: ElementTree.Element) -> str | None:
    links = [e.get("href") or (e.text or "").strip() for e in item if _name(e) == "link"]
    return next(filter(None, links), None)
