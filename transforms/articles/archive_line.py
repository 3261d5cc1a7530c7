"""The line under which archives of papers print an article: paper, volume and number, town, day."""

from __future__ import annotations

import re

from transforms.articles.byline import Byline
from transforms.articles.dated import DatedLine
from transforms.articles.moments import DATE

LONGEST = 250
"""Characters."""

_ARCHIVED = re.compile(
    r"(?P<paper>[A-Z][^,\d]{3,60}), (?:Vol(?:ume|\.)|Issue|Number|No\.) ?[\w ]{1,12},"
    r"(?: (?:Number|Issue|No\.) ?\w{1,8},)?"
    rf"(?: [^,\d]{{2,40}},){{0,3}} (?P<date>(?i:{DATE}))(?:,? (?:Page|p\.) ?\w{{1,5}}| [—–-] .*)?"
)


def read_archive_line(line: str) -> DatedLine | None:
    """The paper and day of "The Bugle, Volume 4, Number 5, Bay City, 3 March 1850 — BRIDGE SHUT"; else None."""
    found = _ARCHIVED.fullmatch(line) if len(line) <= LONGEST else None
    return DatedLine("published", found["date"], Byline(publisher=found["paper"])) if found is not None else None
