"""Where a place lies: country, GeoNames id and coordinates, or None where the name is not clear enough."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from transforms.entities import gazetteer
from transforms.entities.gazetteer import City

# So many times more people than its next namesake, and a city is meant wherever nothing else is said.
DOMINANT = 10
# Within one country the greater of two towns is meant from here on.
DOMINANT_AT_HOME = 4
# A namesake with less than one in so many of the greatest one's people is not meant, whatever the country.
LEAST_SHARE = 50
GREAT_CITY = 1_000_000


@dataclass(frozen=True)
class Place:
    """A located place. Latitude and longitude in degrees (WGS 84), None for areas; `reason` says how it was settled."""

    country_code: str | None
    geoname_id: int | None
    latitude: float | None
    longitude: float | None
    reason: str


def locate(name: str, context_countries: Collection[str]) -> Place | None:
    """The place of this name in view of the countries the text is about; None where several may be meant.

    `context_countries`: ISO 3166-1 alpha-2 codes, without what this name itself would add.

    >>> locate("Niamey", ()).country_code
    'NE'
    >>> locate("Springfield", ()) is None
    True
    """
    key = gazetteer.fold(name)
    country, province = gazetteer.country_codes().get(key), gazetteer.provinces().get(key)
    if country and province and country != province:
        return _country_or_province(key, country, province, context_countries)
    if country:
        return _country(country)
    if key in gazetteer.seats():
        return Place(gazetteer.seats()[key], None, None, None, "a seat of government")
    cities = gazetteer.cities_named(key)
    if province and not _is_great(cities):
        return Place(province, gazetteer.state_ids().get(key), None, None, "a state or province")
    return _choose_city(cities, context_countries)


def _country(code: str) -> Place:
    known = gazetteer.countries().get(code)
    return Place(code, known.geoname_id if known else None, None, None, "a country")


def _country_or_province(key: str, country: str, province: str, context: Collection[str]) -> Place | None:
    """ "Georgia": the one whose country the text is about, if only one of them is."""
    if (country in context) == (province in context):
        return None
    if country in context:
        return _country(country)
    return Place(province, gazetteer.state_ids().get(key), None, None, "a state of a country the text is about")


def _is_great(cities: Sequence[City]) -> bool:
    return bool(cities) and (cities[0].population >= GREAT_CITY or gazetteer.is_capital(cities[0]))


def _choose_city(cities: Sequence[City], context: Collection[str]) -> Place | None:
    if not cities:
        return None
    if len(cities) == 1:
        return _city(cities[0], "the only city of this name in GeoNames")
    at_home = [city for city in cities if city.country_code in context and _is_peer(city, cities[0])]
    if len({city.country_code for city in at_home}) == 1 and _dominates(at_home, DOMINANT_AT_HOME):
        return _city(at_home[0], "the greatest of this name in a country the text is about")
    if not at_home and gazetteer.is_capital(cities[0]) and _dominates(cities, 2):
        return _city(cities[0], "the capital of its country")
    if _dominates(cities, DOMINANT) and (not at_home or at_home[0] == cities[0]):
        return _city(cities[0], f"at least {DOMINANT} times the people of its next namesake")
    return None


def _is_peer(city: City, greatest: City) -> bool:
    """Whether a town is great enough for the context to prefer it: news about the USA still means Paris, France."""
    return city.population * LEAST_SHARE >= greatest.population


def _dominates(cities: Sequence[City], times: int) -> bool:
    return len(cities) == 1 or cities[0].population >= times * cities[1].population


def _city(city: City, reason: str) -> Place:
    return Place(city.country_code, city.geoname_id, city.latitude, city.longitude, reason)
