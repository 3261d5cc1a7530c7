"""Where places lie."""

from __future__ import annotations

import pytest

from transforms.entities.gazetteer import cities_named
from transforms.linking.places import locate


@pytest.mark.parametrize(
    ("name", "context", "country"),
    [
        ("Niger", (), "NE"),
        ("Niamey", (), "NE"),
        ("São Paulo", (), "BR"),
        ("Kiev", (), "UA"),
        ("the Netherlands", (), "NL"),
        ("Paris", ("US",), "FR"),
        ("Birmingham", ("GB",), "GB"),
        ("Georgia", ("US",), "US"),
        ("Tripoli", ("LB",), "LB"),
        ("Kremlin", (), "RU"),
        ("Bavaria", (), "DE"),
        ("Geneva", ("MX",), "CH"),
        ("Odessa", (), "UA"),
        ("Frankfurt", (), "DE"),
        ("Odessa", ("US", "US-TX"), "US"),
        ("Hull", ("GB",), "GB"),
        ("Cannes", ("FR",), "FR"),
        ("Athens", ("US",), "GR"),
        ("Birmingham", ("GB", "US"), "GB"),
    ],
)
def test_names_are_located(name: str, context: tuple[str, ...], country: str) -> None:
    place = locate(name, context)
    assert place is not None
    assert place.country_code == country
    assert place.reason


@pytest.mark.parametrize(
    ("name", "context"),
    [
        ("Springfield", ()),
        ("Georgia", ()),
        ("Xyzzyville", ()),
        ("", ()),
        ("Geneva", ("US", "MX")),
        ("Odessa", ("US",)),
        ("Hull", ()),
        ("Cannes", ("US",)),
        ("Birmingham", ("GB", "US", "US-AL")),
        ("Birmingham", ("US",)),
    ],
)
def test_unclear_names_stay_open(name: str, context: tuple[str, ...]) -> None:
    assert locate(name, context) is None


def test_a_city_has_coordinates() -> None:
    place = locate("Niamey", ())
    assert place is not None
    assert place.geoname_id == 2440485
    assert place.latitude == pytest.approx(13.5, abs=0.2)
    assert place.longitude == pytest.approx(2.1, abs=0.2)


def test_cities_are_sorted_by_population() -> None:
    assert [city.country_code for city in cities_named("london")][:2] == ["GB", "CA"]
