"""When an article was published: the evidence found, the choice between its pieces, and a note that says why."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from transforms.articles.moments import DATE
from transforms.articles.numeric_dates import read_numeric
from transforms.articles.stamps import read_stamp_day
from transforms.dates import DateInterval, read_day

ORDER = ("published", "dateline", "header", "wire", "stamp", "metadata", "byline", "page", "sent", "updated", "closing")
"""Strongest first. A line that says "Published" is about nothing else; a stamp may be the day of a crawl."""
_LOOSE = frozenset({"stamp", "page", "sent"})
"""What may be the day of a copy."""

MOST_DAYS = 31
"""Days between a story and a print of it; beyond them a date on the first line is taken for that of a crawl."""
REACH = 24
"""Characters around a year in which its day and month stand."""

_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
_DATE = re.compile(DATE, re.IGNORECASE)
_SPAN = re.compile(r"(?<!\d)\d{1,2} ?[-–] ?(?=\d{1,2}(?:st|nd|rd|th)?[\s.]+[^\W\d_])", re.IGNORECASE)
"""The beginning of "6-12 Feb 90", the week of a magazine."""
_YEAR_FIRST = re.compile(r"((?:19|20)\d\d),?\s+([^\W\d]{3,9}\.?)\s+(\d{1,2})(?!\d)")
_SHORT_YEAR = re.compile(r"(?<!\d)(\d{1,2}\w{0,2}[\s.-]+[^\W\d]{3,9}\.?,?[\s-]+)(\d\d)$")
_BASIS = dict.fromkeys(("published", "updated", "stamp", "wire", "page", "sent", "closing"), "header")
_WHERE = {
    "published": "the line that says when it was published",
    "dateline": "the dateline",
    "header": "the header",
    "stamp": "the first line, where it may be the day of a crawl",
    "page": "a line above the headline, where it may be the day of a page",
    "wire": "the line by which the message is numbered",
    "closing": "the last line",
    "metadata": "the metadata of its file",
    "byline": "the byline",
    "sent": "the head of a message that passes it on, where it may be the day of sending",
    "updated": "the line that says when it was updated; the first publication may be earlier",
}


@dataclass(frozen=True)
class Evidence:
    """A date as written, and what kind of place it was found in (one of ORDER)."""

    kind: str
    written: str


@dataclass(frozen=True)
class Publication:
    """The day (or month) of publication, its basis and a note; None where it is not known."""

    interval: DateInterval | None
    basis: str | None
    note: str | None


def read_written(written: str, near: DateInterval | None = None) -> DateInterval | None:
    """The day of a date as written; two digits after a day and month are its year, as datelines abbreviate it.

    None for 3/4/2021, which is a day in March or in April, and for the week 6-12 Feb 90.

    >>> read_written("23 Aug 88")
    DateInterval(earliest=datetime.date(1988, 8, 23), latest=datetime.date(1988, 8, 23), granularity='day')
    """
    if _SPAN.search(written) is not None:
        return None
    if (stamped := read_stamp_day(written)) is not None:
        return stamped
    if (numeric := read_numeric(written)) is not None:
        return numeric[0] if len(numeric) == 1 else None
    found = _DATE.search(written)
    for text in (written, found.group() if found is not None else ""):
        plain = _SHORT_YEAR.sub(r"\1'\2", _YEAR_FIRST.sub(r"\2 \3, \1", text))
        if (day := read_day(plain, near)) is not None:
            return day
    return None


def _settle(item: Evidence, others: Sequence[Evidence]) -> DateInterval | None:
    """The one day that the figures may mean and a day and month elsewhere agree with: "3/4/91" beside "March 4"."""
    days = read_numeric(item.written) or []
    agreed = [day for day in days if any(_agrees(other, day) for other in others if other is not item)]
    return agreed[0] if len(agreed) == 1 else None


def _agrees(other: Evidence, day: DateInterval) -> bool:
    return read_numeric(other.written) is None and read_written(other.written, day) == day


def choose_publication(evidence: Sequence[Evidence], body: str = "") -> Publication:
    """The strongest dated evidence; a day without a year takes its year from the others, and never from nowhere.

    Where another date lies further from it than `MOST_DAYS`, nothing is chosen between a crawl's date and that one.
    """
    read = [(item, read_written(item.written) or _settle(item, evidence)) for item in evidence]
    dated = [(item, day) for item, day in read if day is not None]
    if not dated:
        partial = [item.written for item in evidence]
        note = f'No year: "{partial[0]}" in {_WHERE[evidence[0].kind]}.' if partial else None
        return Publication(None, None, note)
    chosen, interval = min(dated, key=lambda found: (not found[1].is_day, ORDER.index(found[0].kind)))
    notes = [f'From {_WHERE[chosen.kind]}: "{chosen.written}".']
    notes += [_compare(item, interval) for item in evidence if item is not chosen]
    notes.append(_compare_body(body, interval, is_stamp=chosen.kind in _LOOSE))
    note = " ".join(filter(None, notes))
    if chosen.kind in _LOOSE and any(_distance(item, interval) > MOST_DAYS for item in evidence):
        return Publication(None, None, note)
    return Publication(interval, _BASIS.get(chosen.kind, chosen.kind), note)


def _distance(item: Evidence, interval: DateInterval) -> int:
    day = read_written(item.written, interval)
    return 0 if day is None else max((interval.earliest - day.latest).days, (day.earliest - interval.latest).days, 0)


def _compare(item: Evidence, interval: DateInterval) -> str:
    """What another piece of evidence adds."""
    if read_written(item.written, interval) is None:
        return f'Not understood: "{item.written}" in {_WHERE[item.kind]}.'
    days = _distance(item, interval)
    if days == 0:
        return f'Agrees with "{item.written}" in {_WHERE[item.kind]}.'
    return f'Contradicted by "{item.written}" in {_WHERE[item.kind]}: {days} day{"s" * (days != 1)} apart.'


def _compare_body(body: str, interval: DateInterval, is_stamp: bool) -> str:
    """What the days with a year that the story itself names add: a later one, or for a crawl's date only old ones."""
    named = _latest_named(body)
    if named is None:
        return ""
    written, day = named
    if day.earliest > interval.latest:
        return f'The text names a later day: "{written}".'
    days = (interval.earliest - day.latest).days
    return (
        f'The latest day that the text names is "{written}", {days} days earlier.'
        if is_stamp and days > MOST_DAYS
        else ""
    )


def _latest_named(body: str) -> tuple[str, DateInterval] | None:
    """The latest day that is written with its year in the text."""
    days = []
    for year in _YEAR.finditer(body):
        for found in _DATE.finditer(body, max(0, year.start() - REACH), min(len(body), year.end() + REACH)):
            if found.start() <= year.start() < found.end() and (day := read_day(found.group())) is not None:
                days.append((found.group(), day))
    return max(days, key=lambda found: found[1].latest, default=None)
