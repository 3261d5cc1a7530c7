"""Finds the dateline that opens a story."""

from __future__ import annotations

import re
from dataclasses import replace

from transforms.articles.credit import Credit, read_credit
from transforms.articles.dateline import Dateline, is_believable
from transforms.articles.dateline_head import read_dateline_head
from transforms.articles.markers import skip_markers
from transforms.articles.moments import DATE
from transforms.articles.names import is_agency, is_outlet
from transforms.articles.slashed_dateline import find_slashed

REACH = 200
"""Characters: no dateline is longer."""

_CLOSER = re.compile(
    r"\([^()]{0,90}\)(?:\.(?=\s))?|(?<=\s)/[A-Z][^()/\n]{1,40}/\.?"
    r"|\s*\??(?P<dash>--+|[—–―‒]|(?<=[\s.)\]?])[-_](?=\s|\(|$)"
    r"|(?<=\d\d|\w\)|\)\s)-(?=\s|[A-Z])|(?<=, [A-Z]{3})-|(?<=[A-Z]{2})/(?=\s)|(?<=[A-Z]{2})-(?=\s))\s*"
    r"|(?P<stop>(?<=\w)\.\s+(?=[\"“'‘A-Z]))|(?P<colon>:)(?:\s+|$)"
)
_LATE = re.compile(
    rf"(?P<date>{DATE})?[\s,.]*+(?:[(/](?P<credit>[^()/]{{2,60}})[)/])?[\s,.]*+(?:--+|[—–:-])\s*"
    rf"(?:(?P<last>{DATE})\s*+(?:--+|[—–])\s*)?",
    re.IGNORECASE,
)
_SENT = re.compile(
    r"(?:Special|Exclusive|Cable|By [Cc]able|By [Tt]elegraph)[^.\n]{0,20}? to (?:[Tt]he )?[A-Z][^.\n]{2,40}\.\s+"
    r"|\((?=[A-Z])(?:[^()\n]|\([^()\n]{1,40}\)){3,80}\)\s*(?=[^\W\d_]{2}[^()\n]{0,60}\d)"
)
"""What stands before a dateline: "Special to The Morning Bugle." in papers of old, the tag of one who sends it on."""
_DATE_FIRST = re.compile(rf"(?P<date>{DATE})[,.:]?\s+(?=[A-Z])", re.IGNORECASE)
_CREDIT_FIRST = re.compile(r"\((?P<name>[A-Z]{2,8})\)\s*(?:--+|[—–-])\s*")
_EMPHASIS = re.compile(r"([*_]{1,3})(?=\S)[^*_\n]{2,120}\1")
_MARKS = re.compile(r"[*_]")
_WRITTEN = ("place", "agency", "publisher", "date")


def find_dateline(text: str, start: int, end: int) -> Dateline | None:
    """The dateline at `start`, before a story or alone in `text[start:end]`; None where nothing proves one."""
    if start < end and text[start] in "*_" and _EMPHASIS.match(text, start, end):
        return _find_in(_MARKS.sub(" ", text[start : min(end, start + 2 * REACH)]), start)
    if text[start : min(end, start + REACH)].islower():
        return _find_lower(text, start, end)
    first = skip_markers(text, start, end)
    if (sent := _SENT.match(text, first, end)) is not None:
        found = _find(text, sent.end(), end)
        if found is not None and found.date and (found.is_sourced or text[first] != "("):
            return found
        credit = read_credit(sent.group().strip("() "), is_sure=True)
        if found is not None and found.date and credit and (credit.agency or is_outlet(credit.publisher or "")):
            return replace(found, start=first, agency=credit.agency, publisher=credit.publisher)
    found = (
        find_slashed(text, first, end)
        or _find(text, first, end)
        or _find_after_date(text, first, end)
        or _find_after_credit(text, first, end)
    )
    if found is not None and found.place is None and found.date is None:
        found = _add_place(found, text, end)
    if found is None:
        return None
    story = skip_markers(text, found.story_start, end) if found.is_dated_or_credited else found.story_start
    return replace(found, story_start=story)


def _find_in(head: str, start: int) -> Dateline | None:
    """The dateline that opens the head of a text as printed otherwise: "**PARIS** — " without its marks."""
    found = find_dateline(head, 0, len(head))
    if found is None:
        return None
    return replace(found, start=start + found.start, end=start + found.end, story_start=start + found.story_start)


def _find_lower(text: str, start: int, end: int) -> Dateline | None:
    """The dateline of a text without capitals: "bogota, 3 mar 89 (efe) -- "; only a day or source proves one."""
    head = text[start : min(end, start + 2 * REACH)]
    loud = head.upper()
    is_same = len(loud) == len(head) and not loud[:REACH].islower()  # some small letters, "º", have no capital
    found = _find_in(loud, start) if is_same else None
    if found is None or not found.is_dated_or_credited:
        return None
    names = {name: value and value.lower() for name in _WRITTEN if (value := getattr(found, name)) is not None}
    return replace(found, **names)


def _find(text: str, start: int, end: int) -> Dateline | None:
    for head_end, story_start, mark in _closers(text, start, end):
        found = read_dateline_head(text, start, head_end, is_before_dash=mark == "dash")
        if found is None:
            continue
        found = _add_late(replace(found, start=start, end=head_end, story_start=story_start), text, end)
        if is_believable(found, text[found.story_start : end], mark):
            return found
    return None


def _find_after_date(text: str, start: int, end: int) -> Dateline | None:
    """A dateline that begins with its day: "3 March 2021, Bamako – "."""
    date = _DATE_FIRST.match(text, start, end)
    found = _find(text, date.end(), end) if date is not None else None
    if date is None or found is None or found.place is None or found.date or text[found.end : found.story_start] == "":
        return None
    return replace(found, start=start, date=date["date"])


def _add_place(found: Dateline, text: str, end: int) -> Dateline:
    """The credit with the dateline that follows it: "(ANSA) - Rome, March 3 - "."""
    place = _find(text, found.story_start, end)
    if place is None or place.place is None or place.agency or place.publisher:
        return found
    return replace(place, start=found.start, agency=found.agency, publisher=found.publisher)


def _add_late(found: Dateline, text: str, end: int) -> Dateline:
    """The dateline with a day or agency after its first mark: "PARIS--(BUSINESS WIRE)--", "Delhi: Mar 3 (PTI): "."""
    late = _LATE.match(text, found.story_start, end) if found.place and not found.is_sourced else None
    if late is None or (late["date"] and found.date):
        return found
    date = found.date or late["date"] or late["last"]
    credit = read_credit(late["credit"], is_sure=True) if late["credit"] else Credit()
    if credit is None or not (credit.agency or date) or (date is None and not is_agency(credit.agency or "")):
        return found
    date = date or credit.date
    end = late.end()
    return replace(found, date=date, agency=credit.agency, publisher=credit.publisher, end=end, story_start=end)


def _closers(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """Where a dateline at `start` may end, where the story would begin, and the mark between: dash, colon, ) or end."""
    reach = min(end, start + REACH)
    places: list[tuple[int, int, str]] = []
    for found in _CLOSER.finditer(text, start, reach):
        if found["dash"] or found["colon"]:
            head_end = found.start() if found["dash"] else found.start("colon")
            places.append((head_end, found.end(), "dash" if found["dash"] else "colon"))
            break
        mark = "stop" if found["stop"] else ")"
        places.append((found.end(), _skip_space(text, found.end(), end), mark))
    if end <= reach:
        places.append((end, end, "bracket end" if end > start and text[end - 1] == ")" else "end"))
    return sorted(places, key=lambda place: place[2] in (")", "stop"))


def _skip_space(text: str, position: int, end: int) -> int:
    while position < end and text[position].isspace():
        position += 1
    return position


def _find_after_credit(text: str, start: int, end: int) -> Dateline | None:
    """A dateline that begins with an agency that is not known: "(XYZ) - Rome, 3 March - "."""
    credit = _CREDIT_FIRST.match(text, start, end)
    found = _find(text, credit.end(), end) if credit is not None else None
    if credit is None or found is None or not (found.place and found.date) or found.is_sourced:
        return None
    return replace(found, start=start, agency=credit["name"])
