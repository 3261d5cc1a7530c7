"""What stands above the headline and names who prints or releases it."""

from __future__ import annotations

import re
from dataclasses import replace

from transforms.articles.byline import Byline
from transforms.articles.classify import Item
from transforms.articles.draft import Draft
from transforms.articles.labels import is_capital
from transforms.articles.names import is_masthead
from transforms.articles.organisations import is_company

_RELEASE = re.compile(
    r".{0,20}\bfor (?:immediate )?release\b.{0,40}|(?:press|news|media) (?:release|statement|advisory|note)\b.{0,30}",
    re.IGNORECASE,
)


def without_letterhead(draft: Draft, items: list[Item], body: int) -> list[Item]:
    """The blocks of a head, those no titles that name a paper, a company or an office above the headline."""
    items = _without_releaser(draft, items, body)
    return _without_company(draft, _without_masthead(draft, items, body), body)


def _without_releaser(draft: Draft, items: list[Item], body: int) -> list[Item]:
    """The blocks, those before "For immediate release" no titles where one follows it: they name who releases it."""
    release = next((i for i, item in enumerate(items[:body]) if _RELEASE.fullmatch(_line(draft, item))), None)
    if release is None or not any(item.kind == "title" for item in items[release + 1 : body]):
        return items
    return [
        replace(i, kind="boilerplate") if n < release and i.is_text and _is_letterhead(_line(draft, i)) else i
        for n, i in enumerate(items)
    ]


def _without_masthead(draft: Draft, items: list[Item], body: int) -> list[Item]:
    """The blocks, the first an outlet's name where a day follows it and then a title: "Capital Gazette"."""
    kinds = [item.kind for item in items[:body] if item.kind not in ("boilerplate", "fragment")]
    name = _line(draft, items[0]) if items and items[0].kind == "title" else ""
    is_name = kinds[:2] == ["title", "dated"] and "title" in kinds[2:] and is_capital(name) and is_masthead(name)
    return [replace(items[0], kind="byline", reading=Byline(publisher=name)), *items[1:]] if is_name else items


def _without_company(draft: Draft, items: list[Item], body: int) -> list[Item]:
    """The blocks, the first title none where it is the name of a company or office and another follows: "Acme AG"."""
    titles = [index for index, item in enumerate(items[:body]) if item.kind == "title"]
    if len(titles) < 2 or not is_company(_line(draft, items[titles[0]])):
        return items
    return [replace(item, kind="boilerplate") if n == titles[0] else item for n, item in enumerate(items)]


def _is_letterhead(line: str) -> bool:
    """Whether all longer words of the line have capitals, as an organisation's name has."""
    return all(word[0].isupper() for word in line.split() if len(word) > 3 and word[0].isalpha())


def _line(draft: Draft, item: Item) -> str:
    return draft.text[item.block.start : item.block.end]
