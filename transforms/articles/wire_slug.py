"""The lines in which an agency numbers and describes a message: slug, length, notes to editors (ANPA 1312)."""

from __future__ import annotations

import re

from transforms.articles.byline import Byline
from transforms.articles.dated import DatedLine
from transforms.articles.stamps import read_stamp_day

LONGEST = 160
"""Characters."""

_SLUGS = re.compile(
    r"(?:[\w-]{1,5} ){0,6}(?:AM|PM|BC)-{1,2}[\w'&./-]+(?:[ ,].{0,80})?[ ,]\d{2,4}"
    r"|(?:AM|PM|BC)-[A-Z\d]+(?:-[A-Z\d]+)+"
    r"|(?:AM|PM|BC|AP)-{1,2}[\w'&./ -]{2,40}, ?(?:Bjt|\d\w\w (?:Ld|Add)|Insert|Correction|Urgent)\b.{0,60}"
    r"|DE [A-Z]{4,8} #?\d{4}.{0,40}|ZN[RY] [A-Z]{5}.{0,20}|(?:(?:TO|INFO) )?RU[A-Z]{4,6}/.{2,100}"
    r"|(?:Eds?|Editors?): .{0,140}|(?:Laser|Wire)Photos? .{0,100}|[A-Z]{2}\d{6}-\d{4}"
)


def read_stamp(line: str) -> DatedLine | None:
    """The line by which a message is numbered, if it tells a day: "AP-NR-03-17-88 1637EST"; None for any other line."""
    return DatedLine("wire", line, Byline()) if read_stamp_day(line) is not None else None


def is_slug(line: str) -> bool:
    """Whether the line only numbers a message or tells editors what follows: "AM-Bridge, a0800,1072"."""
    return len(line) <= LONGEST and (_SLUGS.fullmatch(line) is not None or read_stamp_day(line) is not None)
