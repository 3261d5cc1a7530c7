import pytest

from transforms.articles.monitored import read_broadcast_line, split_city, split_station


def test_reads_the_line_of_a_monitored_broadcast() -> None:
    found = read_broadcast_line("PA0303152289 Hilltop Radio Network in Spanish 1200 GMT 3 Mar 89 p 2")
    assert found is not None
    assert (found.byline.publisher, found.date) == ("Hilltop Radio Network", "3 Mar 89")


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("Havana Radio Reloj", ("Havana", "Radio Reloj")),
        ("Rome ANSA", ("Rome", "ANSA")),
        ("Buenos Aires TELAM", ("Buenos Aires", "TELAM")),
        ("Washington Post", (None, "Washington Post")),
        ("Tehran Times", (None, "Tehran Times")),
        ("Zürich", (None, "Zürich")),
    ],
)
def test_parts_the_city_from_its_station(name: str, parts: tuple[str | None, str]) -> None:
    assert split_city(name) == parts


def test_a_place_that_names_no_station_stays_whole() -> None:
    assert split_station("Newport News, Va.") == ("Newport News, Va.", None)
