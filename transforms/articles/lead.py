"""What stands before the story within its first block: a day, a source, a headline or dateline run into the text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transforms.articles.bare_byline import is_bare_name, split_names
from transforms.articles.dateline import Dateline
from transforms.articles.dateline_finder import find_dateline
from transforms.articles.headers import is_title_shaped
from transforms.articles.labels import is_label
from transforms.articles.markers import skip_preamble
from transforms.articles.moments import DATE
from transforms.articles.names import is_agency, is_city, is_given_name, is_region
from transforms.articles.writers import is_writer

REACH = 700
"""Characters in which a headline or dateline run into the text is looked for."""
FEWEST_TITLE_WORDS = 5
"""Words in capitals that are a headline and no emphasis."""
MOST_PLACE_WORDS = 6
"""Words of a place with its state."""

_DAY = re.compile(
    rf"(?P<date>{DATE})\s*(?:--+|[—–](?!\s*\d)|(?<=\d{{4}}):|(?<=\d{{4}})\([^()]{{3,120}}\))\s+(?-i:(?=[A-Z\"“‘]))",
    re.IGNORECASE,
)
_NAMED_FIRST = re.compile(r"\((?:[^()]|\([^()]*\)){2,80}\)\s+(?=[A-Z])")
"""The service that passes a dispatch on: "(Wire - Bay News Agency (BNA)) LIMA, March 3 (BNA) -"."""
_WRITER = re.compile(
    r"(?P<names>[A-Z][^\d,;:!?()\n–—]{3,60}?)(?:, (?P<place>[A-Z][\w '’-]{2,30}?))?\s*(?:--|\s[–—])\s+(?=[A-Z\"“])"
)
_SIGNED = re.compile(
    r"(?P<names>(?:[^\W\d_][\w.'’-]* ){2,4}?)(?:[A-Z][\w-]+ ){0,2}(?:Reporter|Correspondent|Writer|Editor)\s+"
    r"(?=(?:The|An?|In|At|On|It|There)\s)"
)
"""The writer and role that run into the story: "Jane Doe Senior Reporter The bridge …"."""
_STOP = r"\s+\.\s+"
_PAGE_HEAD = re.compile(
    rf"[Bb]y{_STOP}(?P<names>\S.{{2,80}}?){_STOP}(?:PUBLISHED|CREATED|UPDATED|Last updated at):?"
    rf"{_STOP}[^.]{{0,16}}?(?<!\d)(?P<date>(?i:{DATE}))[^.]{{0,12}}{_STOP}"
    rf"(?:(?:\|{_STOP})?UPDATED:{_STOP}[^.]{{0,16}}(?i:{DATE}){_STOP})?"
)
"""A page's head whose lines a corpus has joined: "By . Jane Doe . PUBLISHED: . 05:32 EST, 3 March 2013 . "."""
_DATE = re.compile(DATE, re.IGNORECASE)
_SOURCE = re.compile(r"\((?P<name>[A-Z][A-Z. ]{1,11})\)\s*(?:--+|[—–-])\s+(?=[A-Z\"“‘])")
_TITLE = re.compile(r"(?P<title>[^a-z\n()\[\]—]{20,200}?[^a-z\n()\[\]—\s]) (?=A [a-z]|[A-Z][a-z’'])")
_CREDIT = re.compile(
    rf"(?:{DATE})?[\s,]*\((?P<agency>[A-Z][\w .\-]{{1,20}})\)\s*(?:--+|[—–-])\s+(?=[A-Z\"“‘])"
    r"|(?:[A-Z][a-z]+\.? \d{1,2}, \d{4})\s*(?:--+|[—–-])\s*(?=[A-Z\"“‘])"
)
_WORD = re.compile(r"(?<!\S)\S|(?<=[a-z])(?=[A-Z])")


@dataclass(frozen=True)
class Lead:
    """Where the story starts, and what was read before it."""

    story_start: int
    title: tuple[int, int] | None = None
    date: str | None = None
    dateline: Dateline | None = None
    authors: tuple[str, ...] = ()


def read_lead(text: str, start: int, end: int) -> Lead:
    """What `text[start:end]`, which no dateline opens, holds before the story."""
    if (story := skip_preamble(text, start, end)) > start:
        return Lead(story)
    writer = _read_page_head(text, start, end) or _read_signed(text, start, end) or _read_writer(text, start, end)
    if writer is not None:
        return writer
    named = _NAMED_FIRST.match(text, start, end)
    found = find_dateline(text, named.end(), end) if named is not None else None
    if found is not None and found.is_dated_or_credited:
        return Lead(found.story_start, dateline=found)
    if (day := _DAY.match(text, start, end)) is not None:
        return Lead(day.end(), date=day["date"])
    source = _SOURCE.match(text, start, end)
    if source is not None and not is_label(source["name"]):
        return Lead(source.end())
    return _find_buried(text, start, end) or _find_shouted(text, start, end) or Lead(start)


def _read_page_head(text: str, start: int, end: int) -> Lead | None:
    """The writers and day of a page's head that was run into its story."""
    found = _PAGE_HEAD.match(text, start, end)
    if found is None or not is_bare_name(found["names"]):
        return None
    return Lead(found.end(), date=found["date"], authors=tuple(split_names(found["names"])))


def _read_signed(text: str, start: int, end: int) -> Lead | None:
    """The writer before a role that is run into the story."""
    found = _SIGNED.match(text, start, end)
    name = found["names"].strip() if found is not None else ""
    return Lead(found.end(), authors=(name,)) if found and is_bare_name(name) and is_writer(text, name) else None


def _read_writer(text: str, start: int, end: int) -> Lead | None:
    """The writer, with a city at most, before the dash that opens a story: "Jane Doe, Jakarta -- "."""
    found = _WRITER.match(text, start, end)
    if found is None or not is_bare_name(found["names"]):
        return None
    names = split_names(found["names"])
    is_sure = all(is_given_name(name.split()[0]) and is_writer(text, name) for name in names)
    place = found["place"]
    if not is_sure or (place is not None and not is_city(place)):
        return None
    dateline = Dateline(start, found.end("place"), found.end(), place, None, None, None) if place else None
    return Lead(found.end(), dateline=dateline, authors=tuple(names))


def _find_shouted(text: str, start: int, end: int) -> Lead | None:
    """The headline in capitals before a text that has none: "BRIDGE SHUT BY CRACK IN DECK The bridge …"."""
    found = _TITLE.match(text, start, min(end, start + REACH))
    if found is None or len(found["title"].split()) < FEWEST_TITLE_WORDS or _DATE.search(found["title"]):
        return None
    return Lead(found.end(), title=found.span("title"))


def _find_buried(text: str, start: int, end: int) -> Lead | None:
    """The dateline after a headline that was run into it: "Bridge shut by crack PARIS, March 3 (AFP) -- "."""
    reach = min(end, start + REACH)
    for credit in _CREDIT.finditer(text, start, reach):
        if credit["agency"] and not is_agency(credit["agency"]):
            continue
        found = _find_place(text, start, credit.start(), credit.end())
        if found is not None and found.start > start:
            title = text[start : found.start].rstrip()
            span = (start, start + len(title)) if is_title_shaped(title) else None
            return Lead(found.story_start, title=span, dateline=found)
    return None


def _is_known(place: str) -> bool:
    """Whether the place is a known city, with a known state or country where one follows."""
    city, _, region = place.partition(",")
    return is_city(city) and (not region or is_region(region.strip()))


def _find_place(text: str, start: int, before: int, end: int) -> Dateline | None:
    """The dateline with the longest name of a city that ends before `before`."""
    found = None
    places = [word.start() for word in _WORD.finditer(text, max(start, before - 80), before)]
    for position in reversed(places[-MOST_PLACE_WORDS:]):
        dateline = find_dateline(text, position, end + 1)
        if dateline is not None and dateline.story_start == end and _is_known(dateline.place or ""):
            found = dateline
        elif found is not None:
            break
    return found
