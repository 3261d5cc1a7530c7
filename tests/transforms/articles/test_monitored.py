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


@pytest.mark.parametrize(
    ("place", "parts"),
    [
        ("Newport News, Va.", ("Newport News, Va.", None)),
        ("HAVANA RADIO RELOJ", ("HAVANA", "RADIO RELOJ")),
        ("Paris AFP", ("Paris", "AFP")),
        ("HAVANA CUBAVISION", ("HAVANA", None)),
        ("MOSCOW REGION", ("MOSCOW REGION", None)),
        ("The New York Times said on", ("The New York Times said on", None)),
    ],
)
def test_the_station_of_a_dateline_is_no_part_of_its_place(place: str, parts: tuple[str, str | None]) -> None:
    assert split_station(place) == parts
