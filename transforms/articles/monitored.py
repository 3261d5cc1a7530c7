"""Stations and papers as monitoring services name them: after their city, with language and time of the broadcast."""

from __future__ import annotations

import re

from transforms.articles.byline import Byline
from transforms.articles.dated import DatedLine
from transforms.articles.labels import is_capital
from transforms.articles.moments import DATE, has_digit
from transforms.articles.names import (
    fold,
    is_agency,
    is_big_city,
    is_city,
    is_known_outlet,
    is_outlet,
    is_outlet_word,
    is_region,
)
from transforms.lexicon import load_lexicon

_AREAS = frozenset(load_lexicon("places")["areas"])
_DESKS = frozenset(load_lexicon("places")["desks"])

LONGEST = 160
"""Characters."""
LONGEST_CITY = 4
"""Words."""

_BROADCAST = re.compile(
    rf"(?:(?=[A-Z]*\d{{2}})[A-Z\d]{{5,20}} )?(?P<source>[A-Z].{{2,60}}?)(?:, (?P<town>[A-Z][^,]{{1,40}}),|,)?"
    r" in (?P<language>[A-Z][a-z]+)(?: to .{3,40}?)?"
    rf"(?: \d{{4}}(?:-\d{{4}})? (?i:gmt|utc))? (?P<date>(?i:{DATE}))(?: [\w ]{{3,20}})??(?: pp? ?[\w, -]{{1,20}})?"
)


def read_broadcast_line(line: str) -> DatedLine | None:
    """What a monitoring service's line says: "Havana Radio Reloj in Spanish 1200 GMT 3 Mar 89".

    >>> read_broadcast_line("[Radio Reloj, Havana, in Spanish 1200 gmt 3 Mar 89]").byline.publisher
    'Radio Reloj'
    """
    is_short = len(line) <= LONGEST and " in " in line and has_digit(line)
    found = _BROADCAST.fullmatch(line.strip("[]()")) if is_short else None
    if found is None or is_city(found["language"]) or is_region(found["language"]):
        return None
    source = found["source"].removeprefix("Source: ")
    source = source if found["town"] else split_city(source)[1]
    agency = source.removesuffix(" news agency")
    byline = Byline(agency=agency) if is_agency(agency) else Byline(publisher=source)
    return DatedLine("header", found["date"], byline)


def split_city(name: str) -> tuple[str | None, str]:
    """The city and the station or paper of a name that joins both; no city where the name has none of its own.

    >>> split_city("Havana Radio Reloj"), split_city("Washington Post")
    (('Havana', 'Radio Reloj'), (None, 'Washington Post'))
    """
    words = name.split()
    for cut in range(min(LONGEST_CITY, len(words) - 1), 0, -1):
        city, rest = " ".join(words[:cut]), " ".join(words[cut:])
        if is_city(city) and not is_known_outlet(name) and not is_outlet_word(rest):
            return city, rest
    return None, name


def split_station(place: str, is_sourced: bool = False) -> tuple[str, str | None]:
    """The city and the station of "Havana Radio Reloj"; a place that names no station whole.

    One more word after a big city is no part of its name, and no station's for certain: "Havana Cubavision". Where
    brackets name the source (`is_sourced`), none but a desk stands there: "Rome Newsroom", "San Francisco Gotera".
    """
    city, rest = split_city(place) if not is_city(place.partition(",")[0]) else (None, place)
    is_more = rest.isalpha() and fold(rest) not in _AREAS and (not is_sourced or fold(rest) in _DESKS)
    if city is not None and is_big_city(city) and is_more and not is_agency(rest):
        return city, None
    is_named = not is_sourced and (is_agency(rest) or (is_outlet(rest) and is_capital(rest)))
    return (city, rest) if city is not None and is_named else (place, None)
