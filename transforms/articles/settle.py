"""Items of a head set right once all of them are known: mastheads, captions printed twice, names in menus."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from transforms.articles.byline import Byline, read_byline
from transforms.articles.classify import Item
from transforms.articles.dated import DatedLine
from transforms.articles.draft import Draft
from transforms.articles.headers import key
from transforms.articles.labels import is_capital
from transforms.articles.lines import is_item
from transforms.articles.names import is_given_name, is_masthead
from transforms.articles.senders import is_forwarded

_OUTLET = re.compile(r"\s*[|–—]|\s+-\s")
_MENU = re.compile(r"[a-z]$|[|»>]\s*$")
"""What stands after a page's title and its outlet's name, or before it at the end of a menu."""
_RIGHTS = re.compile(r"\brights reserved\W*$", re.IGNORECASE)
"""The end of the line above an outlet's name in archives."""


def settle_items(draft: Draft, items: Sequence[Item], body: int) -> list[Item]:
    """The items, mastheads bylines and captions printed twice captions."""
    settled = list(items)
    lines = [draft.words(item.block.start, item.block.end) for item in items]
    for n in range(len(items) - 1):
        if items[n].is_text and items[n + 1].kind == "caption" and lines[n + 1].startswith(lines[n]):
            settled[n] = replace(items[n], kind="caption")
    for n in range(1, min(body, len(items)) - 1):
        if items[n].is_text and items[n + 1].kind == "dated" and _RIGHTS.search(lines[n - 1]) is not None:
            settled[n] = replace(items[n], kind="byline", reading=Byline(publisher=lines[n].partition(" (")[0]))
    for n, item in enumerate(items[:body]):
        longer = next((m for m in range(n) if item.kind == "repeat" and _is_title_within(lines[n], lines[m])), None)
        if longer is not None and draft.headline is None:
            settled[n], settled[longer] = replace(item, kind="title"), replace(items[longer], kind="boilerplate")
    _settle_subject(draft, [lines[n] for n, item in enumerate(items[:body]) if item.kind == "repeat"])
    if items and _is_masthead(lines[0], items[:body]):
        settled[0] = replace(items[0], kind="byline", reading=Byline(publisher=lines[0]))
    return settled


def _settle_subject(draft: Draft, printed: Sequence[str]) -> None:
    """Puts the headline printed below a message's head in place of its subject: "The Bugle: Bridge shut"."""
    if draft.headline is not None and is_forwarded(draft.text):
        draft.headline = next((line for line in printed if draft.headline.endswith(f": {line}")), draft.headline)


def _is_title_within(title: str, line: str) -> bool:
    """Whether the line is the title in a table of contents, or with an outlet or menu: "Bridge shut | The Bugle"."""
    if is_item(line) and key(line) == key(title):
        return True
    before, found, after = line.partition(title)
    return bool(found) and (_OUTLET.match(after) is not None or (not after and _MENU.search(before) is not None))


def _is_masthead(line: str, items: Sequence[Item]) -> bool:
    """Whether the first item is an outlet's name, where a day follows it and then a title: "Capital Gazette"."""
    kinds = [item.kind for item in items if item.kind not in ("boilerplate", "fragment")]
    is_above_title = items[:1] and items[0].kind == "title" and kinds[1:2] == ["dated"] and "title" in kinds[2:]
    return bool(is_above_title) and is_capital(line) and is_masthead(line)


def settle_above(draft: Draft, items: Sequence[Item], headline: int) -> list[Item]:
    """The items, those above the headline no bylines that only their shape tells from labels; days there a page's."""
    return [_settle_above(draft, item) if n < headline else item for n, item in enumerate(items)]


def _settle_above(draft: Draft, item: Item) -> Item:
    if is_shape_only(draft, item):
        return replace(item, kind="boilerplate", reading=None)
    if isinstance(item.reading, DatedLine) and item.reading.kind == "header":
        return replace(item, reading=replace(item.reading, kind="page"))
    return item


def is_shape_only(draft: Draft, item: Item) -> bool:
    """Whether nothing but its shape proves the item a byline: no opening "By", no known given name."""
    if item.kind != "byline" or not item.names or all(is_given_name(name.split()[0]) for name in item.names):
        return False
    return read_byline(draft.words(item.block.start, item.block.end)) is None
