"""Finds the dateline that opens a story."""

from __future__ import annotations

import re
from dataclasses import replace

from transforms.articles.dateline import Dateline, is_believable
from transforms.articles.moments import DATE, TIME
from transforms.articles.names import is_agency, is_dotted_region, is_known_outlet, is_label, is_region
from transforms.lexicon import load_lexicon

REACH = 200
"""Characters: no dateline is longer."""

_WEEKDAYS = frozenset(load_lexicon("weekdays")["spellings"])
_HEAD = re.compile(
    rf"(?P<place>[^\d()\[\]<>:;!?\"“”]{{2,70}}?)??[\s,]*(?:\((?P<first>[^()]{{1,90}})\)|\[(?P<region>[^\[\]]{{2,40}})\])?"
    rf"[\s,.]*(?P<date>(?<!\w){DATE})?(?:[\s,/]+{TIME})?[\s,.]*(?:[(/](?P<second>[^()/]{{1,90}}(?:/[^()/]{{1,60}})?)[)/])?[\s,.]*",
    re.IGNORECASE,
)
_CLOSER = re.compile(
    r"\([^()]{0,90}\)|(?<=\s)/[A-Z][^()/\n]{1,40}/\.?|\s*(?P<dash>--+|[—–―‒]|(?<=[\s.)\]])[-_](?=\s|$))\s*|(?P<colon>:)(?:\s+|$)"
)
_CREDIT = re.compile(rf"(?P<names>.*?)(?:(?:^|\s+[-–—]\s+|,\s*|/\s*)(?P<date>{DATE}))?", re.IGNORECASE | re.DOTALL)
_LATE_CREDIT = re.compile(r"\((?P<name>[^()]{2,40})\)\s*(?:--+|[—–-])\s*")
_MARKER = re.compile(r"\[([^\[\]]*)\]")
_MARKER_WORDS = frozenset(load_lexicon("boilerplate")["markers"])
_MARKERS = re.compile(r"(?:\[[^\[\]]{1,250}\]\s*)+")


def find_dateline(text: str, start: int, end: int) -> Dateline | None:
    """The dateline at `start`, before a story or alone in `text[start:end]`; None where nothing proves one."""
    for head_end, story_start, mark in _closers(text, start, end):
        head = _HEAD.fullmatch(text, start, head_end)
        if head is not None and (found := _read_head(head, text[story_start:end], mark)) is not None:
            found, story_start = _add_late_credit(found, text, story_start, end)
            story = skip_markers(text, story_start, end) if found.is_dated_or_credited else story_start
            return replace(found, start=start, end=head_end, story_start=story)
    return None


def skip_markers(text: str, start: int, end: int) -> int:
    """Where the story begins after markers such as "[Report] [Text]"; `start` where no known marker stands there."""
    found = _MARKERS.match(text, start, end)
    if found is None:
        return start
    words = (word.casefold().strip() for word in _MARKER.findall(found.group()))
    return found.end() if any(word in _MARKER_WORDS for word in words) else start


def _add_late_credit(found: Dateline, text: str, story_start: int, end: int) -> tuple[Dateline, int]:
    """The dateline with the agency that stands between dashes after it: "PARIS--(BUSINESS WIRE)--"."""
    late = _LATE_CREDIT.match(text, story_start, end)
    if late is None or found.is_dated_or_credited or not is_agency(late["name"]):
        return found, story_start
    return replace(found, agency=late["name"]), late.end()


def _closers(text: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """Where a dateline at `start` may end, where the story would begin, and the mark between: dash, colon, ) or end."""
    reach = min(end, start + REACH)
    places: list[tuple[int, int, str]] = []
    for found in _CLOSER.finditer(text, start, reach):
        if found["dash"] or found["colon"]:
            head_end = found.start() if found["dash"] else found.start("colon")
            places.append((head_end, found.end(), "dash" if found["dash"] else "colon"))
            break
        places.append((found.end(), _skip_space(text, found.end(), end), ")"))
    if end <= reach:
        places.append((end, end, "end"))
    return sorted(places, key=lambda place: place[2] == ")")


def _skip_space(text: str, position: int, end: int) -> int:
    while position < end and text[position].isspace():
        position += 1
    return position


def _read_head(head: re.Match[str], story: str, mark: str) -> Dateline | None:
    """What stands before the mark, if it is a dateline; offsets are left to the caller."""
    place, date = _without_weekday(" ".join((head["place"] or "").split()).strip(" ,")) or None, head["date"]
    agency = publisher = None
    if place and head.string.startswith(".", head.end("place")) and is_dotted_region(place.rpartition(",")[2]):
        place += "."
    if place and head["region"]:
        place = f"{place} [{head['region']}]"
    for credit in filter(None, (head["first"], head["second"])):
        if place and (is_region(credit) or (credit is head["first"] and head["date"] and head["second"])):
            place = f"{place} ({credit})"
            continue
        if credit.casefold() in _WEEKDAYS or is_label(credit):
            continue
        source = _read_credit(credit)
        if source is None and date is None:
            return None
        if source is None:
            continue
        agency, publisher, date = source[0] or agency, source[1] or publisher, source[2] or date
    found = Dateline(0, 0, 0, place, agency, publisher, date)
    return found if is_believable(found, story, mark) else None


def _without_weekday(place: str) -> str:
    """The place of "CAIRO, Friday": a day of the week after it is no part of its name."""
    name, _, last = place.rpartition(",")
    return name.rstrip() if last.strip(" .").casefold() in _WEEKDAYS else place


def _read_credit(credit: str) -> tuple[str | None, str | None, str | None] | None:
    """Agency, outlet and day in the brackets of a dateline; None where something else stands there."""
    found = _CREDIT.fullmatch(" ".join(credit.split()))
    if found is None or not credit.strip():
        return None
    agency = publisher = None
    for name in filter(None, re.split(r"\s*/\s*|\s+(?:and|via)\s+", found["names"].strip(" -–—,"))):
        if is_agency(name) or (name.isupper() and name.isalpha() and 2 <= len(name) <= 6 and not is_known_outlet(name)):
            agency = agency or name
        elif _is_source_name(name):
            agency, publisher = (agency or name, publisher) if publisher else (agency, name)
        else:
            return None
    return agency, publisher, found["date"]


def _is_source_name(name: str) -> bool:
    words = name.split()
    return len(words) <= 8 and name[0].isupper() and sum(w[0].islower() for w in words) <= 2 and not name.endswith(".")
