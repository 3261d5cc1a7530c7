"""Places on the map."""

from __future__ import annotations

import pyarrow as pa
import pytest

from transforms.linking.locations import locate_entities


def located(*places: tuple[str, str]) -> dict[str, str | None]:
    """Country by name of entities that one article mentions together."""
    ids = [str(number) for number in range(len(places))]
    names, types = zip(*places, strict=True)
    entities = pa.table({"entity_id": ids, "name": names, "entity_type": types})
    links = pa.table({"mention_id": ids, "entity_id": ids})
    mentions = pa.table({"mention_id": ids, "article_id": ["a"] * len(ids)})
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
    assert located(*places)[places[0][0]] == country


def test_other_places_of_the_article_settle_an_ambiguous_name() -> None:
    assert located(("Valencia", "GPE"), ("Caracas", "GPE"), ("Venezuela", "GPE"))["Valencia"] == "VE"
