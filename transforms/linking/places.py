"""Where a place lies: country, GeoNames id and coordinates, or None where the name is not clear enough."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from transforms.entities import gazetteer
from transforms.entities.gazetteer import City

# So many times more people than its next namesake, and a city is meant whatever else is said.
DOMINANT = 10
# As many, and it is meant where no namesake lies in a country that the text is about.
DOMINANT_ABROAD = 5
# Within one country or state the greater of two towns is meant from here on.
DOMINANT_AT_HOME = 4
# A town where one in so many of its country's people live is known there by its name alone.
PEOPLE_PER_KNOWN = 1_000
# Towns below 15,000 people are not in the list, and greater ones may bear a longer name there: a smaller city than this
# that alone bears a name is not meant in a text about other countries.
SMALL_CITY = 100_000
GREAT_CITY = 1_000_000


@dataclass(frozen=True)
class Place:
    """A located place. Latitude and longitude in degrees (WGS 84), None for areas; `reason` says how it was settled.

    `state`: ISO 3166-2 code of a state of the USA. `is_firm`: it is meant whatever else the text is about.
    """

    country_code: str | None
    geoname_id: int | None
    latitude: float | None
    longitude: float | None
    reason: str
    state: str | None = None
    is_firm: bool = True


def locate(name: str, context: Collection[str]) -> Place | None:
    """The place of this name in view of what the text is about; None where several may be meant.

    `context`: ISO 3166-1 alpha-2 codes of countries and ISO 3166-2 codes of states of the USA, without what this name
    itself would add.

    >>> locate("Niamey", ()).country_code
    'NE'
    >>> locate("Springfield", ()) is None
    True
    >>> locate("Springfield", ("US", "US-MO")).country_code
    'US'
    """
    key = gazetteer.fold(name)
    country, province = gazetteer.country_codes().get(key), gazetteer.provinces().get(key)
    if country and province and country != province:
        return _country_or_province(key, country, province, context)
    if country:
        return _country(country)
    if key in gazetteer.seats():
        return Place(gazetteer.seats()[key], None, None, None, "a seat of government")
    cities = gazetteer.cities_named(key)
    if province and not _is_great(cities):
        return _province(key, province, "a state or province")
    return _choose_city(cities, context)


def _country(code: str) -> Place:
    known = gazetteer.countries().get(code)
    return Place(code, known.geoname_id if known else None, None, None, "a country")


def _province(key: str, country: str, reason: str) -> Place:
    code, geoname_id = gazetteer.us_states().get(key, (None, None))
    return Place(country, geoname_id, None, None, reason, f"US-{code}" if code else None)


def _country_or_province(key: str, country: str, province: str, context: Collection[str]) -> Place | None:
    """ "Georgia": the one whose country the text is about, if only one of them is."""
    if (country in context) == (province in context):
        return None
    if country in context:
        return _country(country)
    return _province(key, province, "a state of a country the text is about")


def _is_great(cities: Sequence[City]) -> bool:
    return bool(cities) and (cities[0].population >= GREAT_CITY or gazetteer.is_capital(cities[0]))


def _choose_city(cities: Sequence[City], context: Collection[str]) -> Place | None:
    if not cities:
        return None
    greatest = cities[0]
    if len(cities) == 1:
        return _only_city(greatest, context)
    if _dominates(cities, DOMINANT):
        return _city(greatest, f"at least {DOMINANT} times the people of its next namesake", is_firm=True)
    here = [city for city in cities if city.country_code in context]
    stated = [city for city in here if f"{city.country_code}-{city.admin1_code}" in context]
    known = [city for city in here if city == greatest or _is_known_at_home(city)]
    if meant := stated or known:
        is_one = len({city.country_code for city in stated + known}) == 1 and _dominates(meant, DOMINANT_AT_HOME)
        return _city(meant[0], "the greatest of this name where the text is about") if is_one else None
    if gazetteer.is_capital(greatest) and _dominates(cities, 2):
        return _city(greatest, "the capital of its country")
    if not here and _dominates(cities, DOMINANT_ABROAD):
        return _city(greatest, f"at least {DOMINANT_ABROAD} times the people of its next namesake")
    return None


def _only_city(city: City, context: Collection[str]) -> Place | None:
    is_firm = city.population >= SMALL_CITY
    if context and not is_firm and city.country_code not in context:
        return None
    return _city(city, "the only city of this name in GeoNames", is_firm)


def _is_known_at_home(city: City) -> bool:
    """Whether a town is so great in its country that the context may mean it: not Geneva, Illinois, for the USA."""
    country = gazetteer.countries().get(city.country_code)
    return country is not None and city.population * PEOPLE_PER_KNOWN >= country.population


def _dominates(cities: Sequence[City], times: int) -> bool:
    return len(cities) == 1 or cities[0].population >= times * cities[1].population


def _city(city: City, reason: str, is_firm: bool = False) -> Place:
    return Place(city.country_code, city.geoname_id, city.latitude, city.longitude, reason, state=None, is_firm=is_firm)
