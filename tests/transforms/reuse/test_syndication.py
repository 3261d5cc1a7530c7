"""Who copied whom is said only where the articles tell."""

from datetime import date

import pyarrow as pa
import pytest

from transforms.reuse.syndication import Provenance, trace_direction, trace_syndication

MAY, JUNE = date(2024, 5, 31), date(2024, 6, 1)


def article(agency: str | None = None, publisher: str | None = None, day: date | None = None) -> Provenance:
    return Provenance("x", agency, publisher, day, day)


@pytest.mark.parametrize(
    ("a", "b", "shared", "roles", "rule"),
    [
        (article("AP", "Le Jour"), article(None, "Associated Press"), 0.3, ("copy", "origin"), "agency_published"),
        (article(None, "AP"), article("AP", "Le Jour", MAY), 0.3, ("origin", "copy"), "agency_published"),
        (article("AFP", "Le Jour"), article("AFP", "El Día"), 0.3, ("copy", "copy"), "same_agency"),
        (article(day=MAY), article(day=JUNE), 0.9, ("origin", "copy"), "earlier_publication"),
        (article(day=JUNE), article(day=MAY), 0.9, ("copy", "origin"), "earlier_publication"),
        (article("AFP", day=MAY), article(day=JUNE), 0.9, ("copy", "copy"), "earlier_publication"),
        (article(), article("AFP"), 0.9, (None, "copy"), "agency_credited"),
        (article(day=MAY), article(day=JUNE), 0.3, (None, None), None),
        (article(day=MAY), article(day=MAY), 0.9, (None, None), None),
        (article(), article(day=MAY), 0.9, (None, None), None),
    ],
)
def test_directions(
    a: Provenance, b: Provenance, shared: float, roles: tuple[str | None, str | None], rule: str | None
) -> None:
    found = trace_direction(a, b, shared)
    assert ((found.role_a, found.role_b), found.rule) == (roles, rule)
    assert (found.reason is None) == (rule is None)


def test_one_row_a_pair() -> None:
    reuse = pa.table({"article_id_a": ["1"], "article_id_b": ["2"], "containment_a": [0.9], "containment_b": [0.2]})
    days = pa.array([MAY, JUNE])
    columns = {"article_id": ["1", "2"], "agency": pa.nulls(2, pa.string()), "publisher": pa.nulls(2, pa.string())}
    articles = pa.table({**columns, "published_earliest": days, "published_latest": days})
    (row,) = trace_syndication(reuse, articles).to_pylist()
    assert (row["role_a"], row["role_b"]) == ("origin", "copy")
    assert row["reason"] == "1 was published by 2024-05-31, and 2 not before 2024-06-01"
