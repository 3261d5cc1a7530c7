"""The parts of a dateline before its closing mark: place, brackets, day."""

from __future__ import annotations

import re

from transforms.articles.credit import Credit, read_credit
from transforms.articles.dateline import Dateline
from transforms.articles.labels import is_label
from transforms.articles.lines import any_of
from transforms.articles.moments import DATE, TIME, YEAR_FIRST, has_digit
from transforms.articles.monitored import split_station
from transforms.articles.names import fold, is_agency, is_city, is_dotted_region, is_known_outlet, is_region
from transforms.lexicon import load_lexicon

LONGEST_ACRONYM = 6
"""Letters of an agency's name that stands without brackets after a date."""

_ZONES = frozenset(load_lexicon("timezones")["abbreviations"])
_WEEKDAYS = frozenset(load_lexicon("weekdays")["spellings"])
_HIJRI = rf"(?:{any_of(load_lexicon('months')['hijri'])})\s+\d{{1,2}}(?:,?\s+\d{{4}})?"
"""The day of the Islamic calendar that stands before the civil one."""
_MARK = re.compile(r"[,/.]\s*|(?<=\d)\s+")
"""What may stand before the name of a source without brackets: "TEHRAN, March 3, IRNA"."""
_HEAD = re.compile(
    rf"(?P<place>[^\d()\[\]<>:;!?\"“”]{{2,70}}?)??[\s,]*+"
    rf"(?:\((?P<first>[^()]{{1,90}})\)(?:\s*+\((?P<middle>[^()]{{1,90}})\))?(?:\s*+\[[A-Z][^\[\]\d]{{2,30}}\](?=,))?"
    rf"|\[(?P<region>[^\[\]]{{2,40}})\])?"
    rf"[\s,.]*+(?:{_HIJRI}[\s,]++)?"
    rf"(?:(?P<date>(?<!\w)(?:(?:\d{{1,2}} ?[-–] ?)?{DATE}|{YEAR_FIRST}))|(?P<undated>(?<!\w)no date))?"
    rf"(?:[\s,/]+{TIME})?(?:,? via [A-Z][\w .]+(?:, {DATE})?)?[\s,.]*+"
    r"(?:[(/](?P<second>[^()/]{1,90}(?:/[^()/]{1,60})?)[)/])?[\s,.]*+",
    re.IGNORECASE,
)

_AGENCY_MARK = re.compile(r"[ -]")
_PLACE_ALONE = re.compile(rf"(?P<place>.+?)(?:,\s*(?P<date>{DATE}))?", re.IGNORECASE)
"""A place in brackets, with the day at most: "(Nairobi, March 3, 2020) – "."""


def read_dateline_head(text: str, start: int, end: int, is_before_dash: bool) -> Dateline | None:
    """What `text[start:end]` says, if it has a dateline's parts and nothing else."""
    source, end_of_rest = _read_bare_source(text, start, end)
    head = _HEAD.fullmatch(text, start, end_of_rest)
    if head is None:
        return None
    place, date = _without_weekday(" ".join((head["place"] or "").split()).strip(" ,")) or None, head["date"]
    if place and head.string.startswith(".", head.end("place")) and is_dotted_region(place.rpartition(",")[2]):
        place += "."
    if place and head["region"]:
        place = f"{place} [{head['region']}]"
    first = head["first"]
    if place and not source.agency and _opens_with_agency(place):
        agency, place = _AGENCY_MARK.split(place, maxsplit=1)
        source = Credit(agency=agency)
    if place and not date and is_before_dash and is_known_outlet(place) and not is_city(place):
        place, source = None, source.with_other(Credit(publisher=place))
    if place and date:
        place, station = split_station(place, is_sourced=bool(head["second"]))
        source = (Credit(agency=station) if is_agency(station) else Credit(publisher=station)) if station else source
    if place is None and first and is_before_dash:
        alone = _PLACE_ALONE.fullmatch(first)
        if alone is not None and _is_place_alone(alone["place"]):
            place, date, first = alone["place"], date or alone["date"], None
    second = head["second"]
    if place is None and date and second and is_before_dash and _is_place_alone(second):
        place, second = second, None
    is_placed = bool(place and (date or head["undated"]))
    source_follows = date and (head["middle"] or second)
    for written in filter(None, (first, head["middle"], second)):
        if place and (is_region(written) or (written is first and source_follows)):
            place = f"{place} ({written})"
            continue
        if fold(written) in _WEEKDAYS or is_label(written):
            continue
        credit = read_credit(written, is_sure=is_placed)
        if credit is None and date is None:
            return None
        source = source.with_other(credit) if credit is not None else source
    return Dateline(start, end, end, place, source.agency, source.publisher, date or source.date)


def _is_place_alone(name: str) -> bool:
    """Whether brackets between a day and a dash hold a place: "May 8, 2024 (KHARTOUM) – "."""
    return not is_agency(name) and not is_known_outlet(name) and (is_city(name) or is_region(name.rpartition(",")[2]))


def _read_bare_source(text: str, start: int, end: int) -> tuple[Credit, int]:
    """The known source that ends `text[start:end]` without brackets, or letters after a day, and where it begins."""
    for mark in _MARK.finditer(text, start, end):
        name = text[mark.end() : end].strip(" .")
        is_dated = has_digit(text[start : mark.start()])
        if name.casefold() in _ZONES:
            continue
        is_acronym = is_dated and name.isupper() and name.isalpha() and len(name) <= LONGEST_ACRONYM
        if is_acronym or (is_agency(name) and (is_dated or (len(name) > 2 and not is_region(name)))):
            return Credit(agency=name), mark.start()
        if is_known_outlet(name) and (is_dated or not is_region(name)):
            return Credit(publisher=name), mark.start()
    return Credit(), end


def _opens_with_agency(place: str) -> bool:
    """Whether an agency's letters stand before a city: "AKP Phnom Penh", "APA-Blantyre"."""
    agency, *city = _AGENCY_MARK.split(place, maxsplit=1)
    return agency.isupper() and is_agency(agency) and bool(city) and is_city(city[0])


def _without_weekday(place: str) -> str:
    """The place of "CAIRO, Friday": a day of the week after it is no part of its name."""
    name, _, last = place.rpartition(",")
    return name.rstrip() if last.strip(" .").casefold() in _WEEKDAYS else place
