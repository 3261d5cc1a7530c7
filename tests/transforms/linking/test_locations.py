"""Places on the map."""

from __future__ import annotations

import pyarrow as pa
import pytest

from transforms.linking.locations import locate_entities

ENTITIES = ["entity_id", "name", "entity_type"]


def located(*articles: tuple[tuple[str, str], ...]) -> dict[str, str | None]:
    """Country by name of the entities, names with types, that each article mentions together."""
    mentioned = [(str(article), *place) for article, places in enumerate(articles) for place in places]
    ids, owners = [str(number) for number in range(len(mentioned))], [article for article, _, _ in mentioned]
    entities = pa.table(list(zip(*dict.fromkeys((n, n, kind) for _, n, kind in mentioned), strict=True)), ENTITIES)
    links = pa.table({"mention_id": ids, "entity_id": [name for _, name, _ in mentioned]})
    mentions = pa.table({"mention_id": ids, "article_id": owners})
    found = locate_entities(entities, links, mentions)
    return dict(zip(found["name"].to_pylist(), found["country_code"].to_pylist(), strict=True))


@pytest.mark.parametrize(
    ("places", "country"),
    [
        ((("Niamey", "GPE"),), "NE"),
        ((("Nigeria", "GPE"),), "NG"),
        ((("Niger", "GPE"),), "NE"),
        ((("Niamey", "PERSON"),), None),
        ((("Springfield", "GPE"),), None),
        ((("Mordor", "GPE"),), None),
    ],
)
def test_country_of_a_place(places: tuple[tuple[str, str], ...], country: str | None) -> None:
    assert located(places)[places[0][0]] == country


def test_other_places_of_the_article_settle_an_ambiguous_name() -> None:
    assert located((("Valencia", "GPE"), ("Caracas", "GPE"), ("Venezuela", "GPE")))["Valencia"] == "VE"


def test_a_name_by_which_articles_mean_several_places_stays_open() -> None:
    ukraine, texas = (("Odessa", "GPE"), ("Ukraine", "GPE")), (("Odessa", "GPE"), ("Texas", "GPE"))
    assert [located(one)["Odessa"] for one in (ukraine, texas)] == ["UA", "US"]
    assert located(ukraine, texas)["Odessa"] is None
    assert located(*[ukraine] * 9, texas)["Odessa"] == "UA"
