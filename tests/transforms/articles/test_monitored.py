import pytest

from transforms.articles.monitored import read_broadcast_line, split_city, split_station


@pytest.mark.parametrize(
    ("line", "publisher", "date"),
    [
        ("PA0303152289 Hilltop Radio Network in Spanish 1200 GMT 3 Mar 89 p 2", "Hilltop Radio Network", "3 Mar 89"),
        ("89AE0123A Lima HOY in Spanish 3 Mar 89 p 7", "HOY", "3 Mar 89"),
        ("FTS20000303000123 Lima HOY in Spanish 3 Mar 00 p 7", "HOY", "3 Mar 00"),
        ("18851 Lima HOY in Spanish 3 Mar 89 p 7", "HOY", "3 Mar 89"),
        ("[Quito Hill Television, Lima, in Spanish 1200 gmt 3 Mar 89]", "Quito Hill Television", "3 Mar 89"),
    ],
)
def test_reads_the_line_of_a_monitored_source(line: str, publisher: str, date: str) -> None:
    found = read_broadcast_line(line)
    assert found is not None
    assert (found.byline.publisher, found.date) == (publisher, date)


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


@pytest.mark.parametrize(
    ("place", "city"), [("SAN FRANCISCO GOTERA", "SAN FRANCISCO GOTERA"), ("Rome Newsroom", "Rome")]
)
def test_a_place_beside_a_source_holds_no_station(place: str, city: str) -> None:
    assert split_station(place, is_sourced=True) == (city, None)
