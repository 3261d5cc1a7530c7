"""A dateline whose parts slashes divide: "SYDNEY / ACCESSWIRE / November 20, 2024 / "."""

from __future__ import annotations

import re

from transforms.articles.dateline import Dateline
from transforms.articles.moments import DATE

_SLASHED = re.compile(
    rf"(?P<place>[^\W\d_][^/\n]{{1,50}}?) ?/ ?(?P<agency>[A-Z][\w. ]{{1,30}}?) ?/ ?(?P<date>(?i:{DATE})) ?/\s*(?=\S)"
)


def find_slashed(text: str, start: int, end: int) -> Dateline | None:
    """The dateline of "SYDNEY / ACCESSWIRE / November 20, 2024 / "."""
    found = _SLASHED.match(text, start, end)
    if found is None:
        return None
    place, agency, date = found["place"], found["agency"], found["date"]
    return Dateline(start, found.end("date"), found.end(), place, agency, None, date)
