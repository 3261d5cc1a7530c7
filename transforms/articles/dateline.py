"""The dateline that opens a story: place, agency or outlet, and day, as far as each is written."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from transforms.articles.names import (
    is_agency,
    is_city,
    is_country_or_state,
    is_known_outlet,
    is_label,
    is_outlet,
    is_region,
    opens_place,
)
from transforms.lexicon import load_lexicon

REACH = 200
"""Characters: no dateline is longer."""
LONGEST_UNKNOWN = 3
"""Words of an unknown place in capitals before a date on a line of its own."""

_MONTH = rf"(?:{'|'.join(sorted(load_lexicon('months')['spellings'], key=lambda m: (-len(m), m)))})\b\.?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b\.?,?\s+)"
_WEEKDAYS = frozenset(load_lexicon("weekdays")["spellings"])
_YEAR = r"(?:\d{4}|'?\d{2})"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
DATE = (
    rf"{_WEEKDAY}?(?:{_DAY}[\s.-]+(?:of\s+)?{_MONTH}(?:,?[\s-]+{_YEAR}\b)?|{_MONTH}\s+{_DAY}\b(?:,?[\s-]+{_YEAR}\b(?!:))?"
    r"|\d{4}[-./]\d{1,2}[-./]\d{1,2}|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})"
)
"""A day as datelines write it; lower-case pattern, no groups."""

TIME = (
    r"(?:(?:at\s+|@\s*)?\d{1,2}(?:[:.]\s?\d\d){1,2}(?:\s?[ap]\.?\s?m\b\.?)?|\d{1,2}\s?[ap]\.?\s?m\b\.?|noon|midnight)"
)
"""A time of day; lower-case pattern, no groups."""

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
_MARKERS = re.compile(r"(?:\[[^\[\]]{1,250}\]\s*)+")


@dataclass(frozen=True)
class Dateline:
    """What the dateline `text[start:end]` says; the story begins at `story_start`, after closing marks.

    `is_dated_or_credited`: it holds a day or a source, and so is no accident of capitals and dashes.
    """

    start: int
    end: int
    story_start: int
    place: str | None
    agency: str | None
    publisher: str | None
    date: str | None

    @property
    def is_dated_or_credited(self) -> bool:
        """Whether it holds a day or a source."""
        return bool(self.date or self.agency or self.publisher)


def find_dateline(text: str, start: int, end: int) -> Dateline | None:
    """The dateline at `start`, before a story or alone in `text[start:end]`; None where nothing proves one."""
    for head_end, story_start, mark in _closers(text, start, end):
        head = _HEAD.fullmatch(text, start, head_end)
        if head is not None and (found := _read_head(head, text[story_start:end], mark)) is not None:
            found, story_start = _add_late_credit(found, text, story_start, end)
            markers = _MARKERS.match(text, story_start, end)
            story = markers.end() if markers and found.is_dated_or_credited else story_start
            return replace(found, start=start, end=head_end, story_start=story)
    return None


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
    place, date = " ".join((head["place"] or "").split()).strip(" ,") or None, head["date"]
    agency = publisher = None
    if place and head["region"]:
        place = f"{place} [{head['region']}]"
    for credit in filter(None, (head["first"], head["second"])):
        if place and is_region(credit):
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
    return found if _is_believable(found, story, mark) else None


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


def _is_believable(found: Dateline, story: str, mark: str) -> bool:
    """Whether what was read is sure enough: an unknown place needs a day or a source, an unknown source a place."""
    if found.place is None:
        known = is_agency(found.agency or "") or is_known_outlet(found.publisher or "")
        return known and found.date is None and mark != "end" and mark != "colon"
    if not _is_place_shaped(found.place) or (story and story[0].islower() and mark != ")"):
        return False
    sourced = found.agency is not None or found.publisher is not None
    if mark == ")":
        known = is_agency(found.agency or "") or is_outlet(found.publisher or "")
        return bool(story) and (
            (known and found.date is not None) or (_opens_sentence(story) and (known or bool(found.date)))
        )
    if mark == "end":
        if found.date is not None and found.place.isupper() and len(found.place.split()) <= LONGEST_UNKNOWN:
            return True
        return (found.date is not None or sourced or found.place.isupper()) and _is_known_place(found.place)
    if mark == "colon":
        return found.date is not None or _is_known_city(found.place)
    if story and not found.date and not sourced and _is_capitals(story):
        return False
    return found.date is not None or (sourced and mark == "dash") or _is_known_place(found.place)


def _opens_sentence(story: str) -> bool:
    return bool(story) and (not story[0].isalpha() or story[0].isupper()) and story[0] not in ",.;:)"


def _is_capitals(story: str) -> bool:
    return story[:200].isupper() and any(c.isalpha() for c in story)


def _is_place_shaped(place: str) -> bool:
    """Up to eight words, each with a capital but for particles; no label such as BREAKING."""
    words = re.findall(r"[^\s,/()\[\]]+", place)
    lower = [w for w in words if w[0].islower()]
    return (
        0 < len(words) <= 8
        and words[0][0].isupper()
        and len(lower) <= len(words) // 2
        and all(len(w) <= 5 for w in lower)
        and not is_label(place)
        and not is_agency(place)
        and not is_known_outlet(place)
    )


def _is_known_place(place: str) -> bool:
    """Whether the place is a known city or country, has a known region beside it, or begins as places do."""
    first, _, region = re.sub(r"\s*[(\[][^()\[\]]*[)\]]$", "", place).partition(",")
    if is_region(region.strip()) or is_country_or_state(first):
        return True
    return (place.isupper() and opens_place(place)) or _is_known_city(place)


def _is_known_city(place: str) -> bool:
    """Whether each place of "TOKYO/SEOUL" or "LONDON and PARIS" is a known city, or its region is known."""
    names = re.split(r"\s*/\s*|\s+(?:and|AND)\s+", place)
    return all(_is_city_or_in_region(name) for name in names)


def _is_city_or_in_region(name: str) -> bool:
    city, _, region = name.partition(",")
    return is_region(region.strip()) if region else is_city(city.split("(")[0])
