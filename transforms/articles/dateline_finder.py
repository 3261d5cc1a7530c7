"""Finds the dateline that opens a story."""

from __future__ import annotations

import re
from dataclasses import replace

from transforms.articles.credit import Credit, read_credit
from transforms.articles.dateline import Dateline, is_believable
from transforms.articles.labels import is_label
from transforms.articles.markers import skip_markers
from transforms.articles.moments import DATE, TIME
from transforms.articles.names import fold, is_agency, is_city, is_dotted_region, is_known_outlet, is_region
from transforms.articles.slashed_dateline import find_slashed
from transforms.lexicon import load_lexicon

REACH = 200
"""Characters: no dateline is longer."""
LONGEST_ACRONYM = 6
"""Letters of an agency's name that stands without brackets after a date."""

_WEEKDAYS = frozenset(load_lexicon("weekdays")["spellings"])
_HEAD = re.compile(
    rf"(?P<place>[^\d()\[\]<>:;!?\"“”]{{2,70}}?)??[\s,]*+"
    rf"(?:\((?P<first>[^()]{{1,90}})\)(?:\s*+\((?P<middle>[^()]{{1,90}})\))?|\[(?P<region>[^\[\]]{{2,40}})\])?"
    rf"[\s,.]*+(?P<date>(?<!\w){DATE}(?:[\s,.]+(?P<bare>[A-Z][\w-]{{1,20}}))?)?"
    rf"(?:[\s,/]+{TIME})?(?:,? via [A-Z][\w .]+(?:, {DATE})?)?[\s,.]*+"
    r"(?:[(/](?P<second>[^()/]{1,90}(?:/[^()/]{1,60})?)[)/])?[\s,.]*+",
    re.IGNORECASE,
)
_CLOSER = re.compile(
    r"\([^()]{0,90}\)(?:\.(?=\s))?|(?<=\s)/[A-Z][^()/\n]{1,40}/\.?"
    r"|\s*(?P<dash>--+|[—–―‒]|(?<=[\s.)\]])[-_](?=\s|\(|$))\s*"
    r"|(?P<stop>(?<=\d)\.\s+(?=[\"“'‘A-Z]))|(?P<colon>:)(?:\s+|$)"
)
_LATE = re.compile(
    rf"(?P<date>{DATE})?[\s,.]*+(?:[(/](?P<credit>[^()/]{{2,60}})[)/])?[\s,.]*+(?:--+|[—–:-])\s*", re.IGNORECASE
)
_DATE_FIRST = re.compile(rf"(?P<date>{DATE})[,.:]?\s+(?=[A-Z])", re.IGNORECASE)
_CREDIT_FIRST = re.compile(r"\((?P<name>[A-Z]{2,8})\)\s*(?:--+|[—–-])\s*")
_EMPHASIS = re.compile(r"([*_]{1,3})(?=\S)[^*_\n]{2,120}\1")
_MARKS = re.compile(r"[*_]")


def find_dateline(text: str, start: int, end: int) -> Dateline | None:
    """The dateline at `start`, before a story or alone in `text[start:end]`; None where nothing proves one."""
    if start < end and text[start] in "*_" and _EMPHASIS.match(text, start, end):
        return _find_emphasised(text, start, end)
    first = skip_markers(text, start, end)
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


def _find_emphasised(text: str, start: int, end: int) -> Dateline | None:
    """The dateline of "**PARIS** — "."""
    head = text[start : min(end, start + 2 * REACH)]
    found = find_dateline(_MARKS.sub(" ", head), 0, len(head))
    if found is None:
        return None
    return replace(found, start=start + found.start, end=start + found.end, story_start=start + found.story_start)


def _find(text: str, start: int, end: int) -> Dateline | None:
    for head_end, story_start, mark in _closers(text, start, end):
        head = _HEAD.fullmatch(text, start, head_end)
        found = _read_head(head, mark) if head is not None else None
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
    if late is None or not (late["date"] or late["credit"]) or (late["date"] and found.date):
        return found
    if late["credit"] is not None and not is_agency(late["credit"]):
        return found
    date = found.date or late["date"]
    return replace(found, date=date, agency=late["credit"], end=late.end(), story_start=late.end())


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
        places.append((end, end, "end"))
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


def _read_head(head: re.Match[str], mark: str) -> Dateline | None:
    """What stands before the mark, if it has a dateline's parts; offsets are left to the caller."""
    place, date = _without_weekday(" ".join((head["place"] or "").split()).strip(" ,")) or None, head["date"]
    if place and head.string.startswith(".", head.end("place")) and is_dotted_region(place.rpartition(",")[2]):
        place += "."
    if place and head["region"]:
        place = f"{place} [{head['region']}]"
    source = Credit()
    if date and head["bare"]:
        if not _is_bare_agency(head["bare"]):
            return None
        date, source = date[: head.start("bare") - head.start("date")].rstrip(" ,."), Credit(agency=head["bare"])
    first = head["first"]
    if place and "," in place and _is_sure_agency(agency := place.rpartition(",")[2].strip()):
        place, source = place.rpartition(",")[0].strip(), Credit(agency=agency)
    if place is None and first and mark == "dash" and is_city(first):
        place, first = first, None
    second = head["second"]
    if place is None and date and second and mark == "dash" and _is_place_alone(second):
        place, second = second, None
    source_follows = date and (head["middle"] or second)
    for written in filter(None, (first, head["middle"], second)):
        if place and (is_region(written) or (written is first and source_follows)):
            place = f"{place} ({written})"
            continue
        if fold(written) in _WEEKDAYS or is_label(written):
            continue
        credit = read_credit(written, is_sure=bool(place and date))
        if credit is None and date is None:
            return None
        source = source.with_other(credit) if credit is not None else source
    return Dateline(0, 0, 0, place, source.agency, source.publisher, date or source.date)


def _is_place_alone(name: str) -> bool:
    """Whether brackets between a day and a dash hold a place: "May 8, 2024 (KHARTOUM) – "."""
    is_capital = name.isupper() and len(name) > LONGEST_ACRONYM
    return not is_agency(name) and not is_known_outlet(name) and (is_capital or is_city(name))


def _is_bare_agency(name: str) -> bool:
    return is_agency(name) or (name.isupper() and len(name) <= LONGEST_ACRONYM)


def _is_sure_agency(name: str) -> bool:
    """Whether the name after a place is an agency's and no state's: "CANBERRA, AAP"."""
    return name.isupper() and len(name) > 2 and is_agency(name) and not is_region(name)


def _without_weekday(place: str) -> str:
    """The place of "CAIRO, Friday": a day of the week after it is no part of its name."""
    name, _, last = place.rpartition(",")
    return name.rstrip() if last.strip(" .").casefold() in _WEEKDAYS else place
