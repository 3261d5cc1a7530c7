"""What the word lists know of a name by itself, whoever writes it."""

from __future__ import annotations

from functools import lru_cache

from transforms.entities import gazetteer
from transforms.entities.cues import ORG_NAMED, PERSONS_NAMED

# A city of so many people needs no second witness.
GREAT_CITY = 1_000_000


@lru_cache(maxsize=1 << 16)
def known_label(name: str) -> str | None:
    """NORP, GPE, LOC, ORG or FAC for a name that readers everywhere know; CITY for a town that needs a witness.

    >>> known_label("Nigerien"), known_label("Niger"), known_label("White House"), known_label("Reading")
    ('NORP', 'GPE', 'FAC', None)
    """
    key = gazetteer.fold(name)
    if len(key) < 4 and name != name.upper():
        return None
    if name in ORG_NAMED:
        return "ORG"
    if name in PERSONS_NAMED:
        return "PERSON"
    if key in gazetteer.demonyms():
        return "NORP"
    if key in gazetteer.country_codes():
        return "GPE"
    if key in gazetteer.regions():
        return "LOC"
    if key in gazetteer.seats():
        return "FAC"
    if key in gazetteer.provinces():
        return "GPE"
    if key in gazetteer.small_places():
        return "CITY" if key.isalpha() else "LOC"
    return _city_label(key)


def _city_label(key: str) -> str | None:
    found = gazetteer.cities_named(key)
    if not found or key in gazetteer.place_like_words():
        return None
    greatest = found[0]
    return "GPE" if greatest.population >= GREAT_CITY or gazetteer.is_capital(greatest) else "CITY"
