"""Days in the lines by which wires, telegrams and collections of both number their messages."""

from __future__ import annotations

import re

from transforms.dates import DateInterval, read_day

LONGEST = 100
"""Characters."""
FIRST_YEAR = 60
"""Two digits from here on are a year of the last century."""

_DIGITS = re.compile(r"\d{2}-\d{2}-\d{2} \d|\d{6}|\d:\d\d [ap]m")
"""What each of them holds."""
_STAMPS = tuple(
    map(
        re.compile,
        (
            r"(?:[A-Z]{2,3}-(?:[A-Z]{2}-)?)?(?P<month>\d\d)-(?P<day>\d\d)-(?P<year>[6-9]\d) \d{4}[ECMP][DS]T<?",
            r"(?P<year>[89]\d)(?P<month>\d\d)(?P<day>\d\d)-\d{4}\.",
            r"\[(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)\]",
            r"Written +\d{1,2}:\d\d [ap]m +(?P<month>[A-Z][a-z]{2}) +(?P<day>\d{1,2}), +(?P<year>\d{4}) by \S+ in \S+",
            r"(?:[FIOPRYZ] ){0,2}(?P<day>\d\d)\d{4}Z (?P<month>[A-Z]{3}) (?P<year>\d\d(?:\d\d)?)",
            r"(?:<DOC id=\")?[A-Za-z]{2,3}(?:_[A-Z]{3}_)?(?P<year>(?:19|20)\d\d|[89]\d)(?P<month>\d\d)(?P<day>\d\d)"
            r"[-.]\d{3,4}(?: [A-Z\d -]{1,40}|\".{0,40}>)?",
        ),
    )
)
"""Of the Associated Press until 1999 (ANPA 1312), of conferences (APC networks), of telegrams (ACP 121), of messages in
collections of wires."""


def read_stamp_day(line: str) -> DateInterval | None:
    """The day of "AP-NR-03-17-88 1637EST", "R 231200Z MAR 91" or "APW19980317.0123"; None for any other line.

    >>> str(read_stamp_day("R 231200Z MAR 91").earliest)
    '1991-03-23'
    """
    if len(line) > LONGEST or _DIGITS.search(line) is None:
        return None
    found = next(filter(None, (stamp.fullmatch(line) for stamp in _STAMPS)), None)
    if found is None:
        return None
    year, month, day = whole_year(found["year"]), found["month"], found["day"]
    return read_day(f"{year}-{month}-{day}" if month.isdigit() else f"{day} {month} {year}")


def whole_year(written: str) -> int:
    """The year of four digits or two.

    >>> whole_year("2004"), whole_year("88"), whole_year("04")
    (2004, 1988, 2004)
    """
    year = int(written)
    return year if len(written) == 4 else year + (1900 if year >= FIRST_YEAR else 2000)
