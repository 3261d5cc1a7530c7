"""The line under which archives and libraries print an article: paper, town or volume, day."""

from __future__ import annotations

import re

from transforms.articles.byline import Byline
from transforms.articles.dated import DatedLine
from transforms.articles.moments import DATE

LONGEST = 400
"""Characters; a citation repeats the headline."""

_PAGE = r"(?:,? (?:Page|p\.) ?\w{1,5})?"
_LINES = (
    re.compile(
        r"(?P<paper>[A-Z][^,\d]{3,60}?),? (?:Vol(?:ume|\.)?|Issue|Number|No\.) ?[\w ]{1,12},"
        r"(?: (?:Number|Issue|No\.) ?\w{1,8},)?"
        rf"(?: [^,\d]{{2,40}},){{0,3}} (?P<date>(?i:{DATE}))(?:{_PAGE}| [—–-] .*)"
    ),
    re.compile(
        r"(?P<paper>[A-Z][^,\d\[\]()]{3,60}?)\.? \[volume\] \([^()]{2,60}\) [\d-]{4,9}, "
        rf"(?P<date>(?i:{DATE})){_PAGE}.*"
    ),
    re.compile(
        r"(?:(?P<year>\d{4}) '.{3,300}', )?(?P<paper>[A-Z][^,\d()]{3,60}) \([^():]{2,40} : \d{4} - \d{4}\)"
        rf"(?:,? +(?:\w{{3}} )?(?P<date>(?i:{DATE})){_PAGE}.*)?"
    ),
)
"""Papers Past and its like; Chronicling America; the head of an article in Trove, and its citation, year first."""


def read_archive_line(line: str) -> DatedLine | None:
    """The paper and day of "The Bugle, Volume 4, Number 5, Bay City, 3 March 1850 — BRIDGE SHUT"; else None.

    >>> read_archive_line("The Bugle (Bay City, Vic. : 1848 - 1957)").byline.publisher
    'The Bugle'
    """
    found = next(filter(None, (pattern.fullmatch(line) for pattern in _LINES)), None) if len(line) <= LONGEST else None
    if found is None:
        return None
    year = found.groupdict().get("year")
    date = f"{found['date']} {year}" if found["date"] and year else found["date"]
    return DatedLine("published", date, Byline(publisher=found["paper"]))
