"""Places put on the map: each with its country and GeoNames id, where the articles that name it leave no doubt."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

import pyarrow as pa
import pyarrow.compute as pc

from transforms.linking.places import Place, locate

PLACE_TYPES = frozenset(("GPE", "LOC"))
NOWHERE: frozenset[str] = frozenset()
COLUMNS = {
    "country_code": pa.string(),
    "geoname_id": pa.int32(),
    "latitude": pa.float64(),
    "longitude": pa.float64(),
}


# So large a part of the articles that tell where a name lies must agree: one in ten may be misread.
AGREED = 0.9


def locate_entities(entities: pa.Table, links: pa.Table, mentions: pa.Table) -> pa.Table:
    """The entities with country_code, geoname_id, latitude and longitude; NULL for what is no place or may be several.

    A name that may mean several places is settled by the countries and states that each article names without doubt,
    and stays open where articles disagree. `links`: mention_id, entity_id; `mentions`: mention_id, article_id.
    """
    is_place = pc.is_in(entities["entity_type"], value_set=pa.array(sorted(PLACE_TYPES)))
    wanted = entities.filter(is_place)
    names = dict(zip(wanted["entity_id"].to_pylist(), wanted["name"].to_pylist(), strict=True))
    articles = articles_of(wanted["entity_id"], links, mentions)
    locate_once = cache(locate)  # many articles are about the same countries
    placed = {one: place for one, name in names.items() if (place := locate_once(name, NOWHERE)) and place.is_firm}
    around: dict[str, set[str]] = defaultdict(set)
    for one, place in placed.items():
        for article in articles.get(one, ()):
            around[article].update(code for code in (place.country_code, place.state) if code)
    contexts = {article: frozenset(codes) for article, codes in around.items()}
    for one, name in names.items():
        if one not in placed:
            found = (locate_once(name, contexts.get(article, NOWHERE)) for article in articles.get(one, ()))
            if (place := _agreed([place for place in found if place])) is not None:
                placed[one] = place
    return with_places(entities, placed)


def _agreed(places: Sequence[Place]) -> Place | None:
    """The place that nearly all articles mean, None where they disagree or none tells."""
    counts = Counter((place.country_code, place.geoname_id) for place in places)
    for place in places:
        if counts[place.country_code, place.geoname_id] >= AGREED * len(places):
            return place
    return None


def articles_of(wanted: pa.ChunkedArray, links: pa.Table, mentions: pa.Table) -> dict[str, list[str]]:
    """The articles that mention each of some entities."""
    chosen = links.filter(pc.is_in(links["entity_id"], value_set=wanted.combine_chunks()))
    where = pc.take(mentions["article_id"], pc.index_in(chosen["mention_id"], value_set=mentions["mention_id"]))
    pairs = pa.table({"entity_id": chosen["entity_id"], "article_id": where})
    grouped = pairs.group_by("entity_id").aggregate([("article_id", "distinct")])
    found = zip(grouped["entity_id"].to_pylist(), grouped["article_id_distinct"].to_pylist(), strict=True)
    return {entity: sorted(articles) for entity, articles in found}


def with_places(entities: pa.Table, placed: Mapping[str, Place]) -> pa.Table:
    """The table with the columns of the places found."""
    row = pc.index_in(entities["entity_id"], value_set=pa.array(placed, pa.string()))
    for name, kind in COLUMNS.items():
        values = pa.array([getattr(place, name) for place in placed.values()], kind)
        entities = entities.append_column(name, pc.take(values, row))
    return entities
