"""When an article was published: the evidence found, the choice between its pieces, and a note that says why."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from transforms.dates import DateInterval, read_day

ORDER = ("published", "dateline", "header", "metadata", "byline", "updated")
"""Strongest first. A line that says "Published" is about nothing else; a header date may be that of a crawl."""

_SHORT_YEAR = re.compile(r"^(\d{1,2}\w{0,2}[\s.-]+[^\W\d]{3,9}\.?,?[\s-]+)(\d\d)$")
_BASIS = {"published": "header", "updated": "header"}
_WHERE = {
    "published": "the line that says when it was published",
    "dateline": "the dateline",
    "header": "the header line",
    "metadata": "the metadata of its file",
    "byline": "the byline",
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

    >>> read_written("23 Aug 88")
    DateInterval(earliest=datetime.date(1988, 8, 23), latest=datetime.date(1988, 8, 23), granularity='day')
    """
    return read_day(_SHORT_YEAR.sub(r"\1'\2", written), near)


def choose_publication(evidence: Sequence[Evidence]) -> Publication:
    """The strongest dated evidence; a day without a year takes its year from the others, and never from nowhere."""
    dated = [(item, day) for item in evidence if (day := read_written(item.written)) is not None]
    if not dated:
        partial = [item.written for item in evidence]
        note = f'No year: "{partial[0]}" in {_WHERE[evidence[0].kind]}.' if partial else None
        return Publication(None, None, note)
    chosen, interval = min(dated, key=lambda found: (not found[1].is_day, ORDER.index(found[0].kind)))
    notes = [f'From {_WHERE[chosen.kind]}: "{chosen.written}".']
    notes += [_compare(item, interval) for item in evidence if item is not chosen]
    return Publication(interval, _BASIS.get(chosen.kind, chosen.kind), " ".join(filter(None, notes)))


def _compare(item: Evidence, interval: DateInterval) -> str:
    """What another piece of evidence adds; '' where it says the same."""
    day = read_written(item.written, interval)
    if day is None:
        return f'Not understood: "{item.written}" in {_WHERE[item.kind]}.'
    if day.earliest <= interval.latest and interval.earliest <= day.latest:
        return f'Agrees with "{item.written}" in {_WHERE[item.kind]}.' if item.kind in ("dateline", "header") else ""
    days = abs((day.earliest - interval.earliest).days)
    return f'Contradicted by "{item.written}" in {_WHERE[item.kind]}: {days} day{"s" * (days != 1)} apart.'
