"""The lines in which an agency numbers and describes a message: slug, length, notes to editors (ANPA 1312)."""

from __future__ import annotations

import re

from transforms.articles.byline import Byline
from transforms.articles.dated import DatedLine

LONGEST = 160
"""Characters."""

_STAMP = re.compile(r"[A-Z]{2}-[A-Z]{2}-(?P<date>\d\d-\d\d-\d\d \d{4}[ECMP][DS]T)<?")
_DOCUMENT = re.compile(r"(?:<DOC id=\")?[A-Z]{3}_[A-Z]{3}_(?P<date>(?:19|20)\d{6})\.\d{4}(?:\".{0,40}>)?")
"""The number of a document in archives of agencies, which holds its day: "APW_ENG_19980303.0123"."""
_SLUGS = re.compile(
    r"(?:[a-z] [a-z] )?(?:AM|PM|BC)-{1,2}[\w'&./-]+(?:[ ,].{0,80})?[ ,]\d{2,4}"
    r"|(?:AM|PM|BC|AP)-{1,2}[\w'&./ -]{2,40}, ?(?:Bjt|\d\w\w (?:Ld|Add)|Insert|Correction|Urgent)\b.{0,60}"
    r"|(?:Eds?|Editors?): .{0,140}|(?:Laser|Wire)Photos? .{0,100}|[A-Z]{2}\d{6}-\d{4}"
    rf"|{_STAMP.pattern}"
)


def read_stamp(line: str) -> DatedLine | None:
    """The day of "AP-NR-03-17-88 1637EST" or "APW_ENG_19880317.0123"; None for any other line.

    >>> read_stamp("AP-NR-03-17-88 1637EST").date
    '03-17-88 1637EST'
    """
    found = _STAMP.fullmatch(line) or _DOCUMENT.fullmatch(line) if len(line) <= LONGEST else None
    return DatedLine("wire", found["date"], Byline()) if found is not None else None


def is_slug(line: str) -> bool:
    """Whether the line only numbers a message or tells editors what follows: "AM-Bridge, a0800,1072"."""
    return len(line) <= LONGEST and _SLUGS.fullmatch(line) is not None
