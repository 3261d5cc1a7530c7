"""A dateline: place, agency or outlet, and day, as far as each is written, and what makes one believable."""

from __future__ import annotations

import re
from dataclasses import dataclass

from transforms.articles.blocks import TERMINALS
from transforms.articles.labels import is_label
from transforms.articles.names import (
    is_agency,
    is_city,
    is_country_or_state,
    is_known_outlet,
    is_outlet,
    is_region,
    opens_place,
)

LONGEST_UNKNOWN = 3
"""Words of an unknown place in capitals before a date on a line of its own."""

_NO_PLACE = re.compile(r"[=<>|@#*_]|[^\W\d_]{6,}\.\s")
_ELIDED = re.compile(r"[a-z]['’][A-Z]")
"""A particle run into a name: "Coeur d'Alene"."""


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
    def is_sourced(self) -> bool:
        """Whether it names an agency or outlet."""
        return self.agency is not None or self.publisher is not None

    @property
    def is_dated_or_credited(self) -> bool:
        """Whether it holds a day or a source."""
        return bool(self.date) or self.is_sourced


def is_believable(found: Dateline, story: str, mark: str) -> bool:
    """Whether what was read is sure enough: an unknown place needs a day or a source, an unknown source a place."""
    if found.place is None:
        known = is_agency(found.agency or "") or is_known_outlet(found.publisher or "")
        is_dated = found.date is not None and found.is_sourced and mark == "dash" and _opens_sentence(story)
        is_story = found.agency is not None or story[-1:] in TERMINALS  # "The Bugle - Bridge Shut" is a page's title
        return (known and is_story and found.date is None and mark in ("dash", ")")) or is_dated
    goes_on = story and story[0].islower() and mark != ")" and not (found.date and found.is_sourced)
    if goes_on or not _is_place_shaped(found.place):
        return False
    if mark == ")":
        known = is_agency(found.agency or "") or is_outlet(found.publisher or "")
        return bool(story) and (
            (known and found.date is not None) or (_opens_sentence(story) and (known or bool(found.date)))
        )
    if mark == "bracket end":
        is_both = found.date is not None and found.is_sourced
        return is_both or ((found.date is not None or found.is_sourced) and _is_known_place(found.place))
    if mark == "end":
        is_capital = found.place.partition(",")[0].isupper()
        if found.date is not None and is_capital and len(found.place.split()) <= LONGEST_UNKNOWN:
            return True
        if found.date is None and not found.is_sourced:
            return is_capital and _is_known_city(found.place)
        return _is_known_place(found.place)
    if mark == "stop":
        return found.date is not None and _is_known_place(found.place)
    if mark == "colon":
        return found.date is not None or _is_known_city(found.place)
    if story and not found.date and not found.is_sourced and _is_capitals(story):
        return False
    return found.date is not None or (found.is_sourced and mark == "dash") or _is_known_place(found.place)


def _opens_sentence(story: str) -> bool:
    return bool(story) and (not story[0].isalpha() or story[0].isupper()) and story[0] not in ",.;:)"


def _is_capitals(story: str) -> bool:
    return story[:200].isupper() and any(c.isalpha() for c in story)


def _is_place_shaped(place: str) -> bool:
    """Up to eight words, each with a capital but for particles; no label such as BREAKING."""
    words = re.findall(r"[^\s,/()\[\]]+", place)
    lower = [w for w in words if w[0].islower() and not _ELIDED.match(w)]
    return (
        0 < len(words) <= 8
        and words[0][0].isupper()
        and len(lower) <= len(words) // 2
        and all(len(w) <= 5 for w in lower)
        and not _NO_PLACE.search(place)
        and not is_label(place)
        and not is_agency(place)
        and (is_city(place) or not is_known_outlet(place))
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
