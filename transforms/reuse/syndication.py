"""Who copied whom, as far as the articles themselves tell."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

import pyarrow as pa

from transforms.reuse.outlets import outlet_key
from transforms.reuse.sources import COPIED_SHARE

SYNDICATION = pa.schema(
    [
        pa.field("article_id_a", pa.string(), nullable=False),
        pa.field("article_id_b", pa.string(), nullable=False),
        pa.field("role_a", pa.string()),
        pa.field("role_b", pa.string()),
        pa.field("rule", pa.string()),
        pa.field("reason", pa.string()),
    ]
)


@dataclass(frozen=True)
class Provenance:
    """What an article says of where it comes from; None is unknown."""

    article_id: str
    agency: str | None
    publisher: str | None
    published_earliest: date | None
    published_latest: date | None

    @property
    def credited(self) -> str | None:
        """The agency that it credits and that is not its own publisher, as a key."""
        agency = outlet_key(self.agency)
        return None if agency == outlet_key(self.publisher) else agency


@dataclass(frozen=True)
class Direction:
    """The roles of two articles that share text: origin, copy, or None for unknown; why, as a rule and a sentence."""

    role_a: str | None
    role_b: str | None
    rule: str | None
    reason: str | None


Finding = tuple[str | None, str | None, str]
Rule = Callable[[Provenance, Provenance], Finding | None]


def trace_direction(a: Provenance, b: Provenance, shared: float) -> Direction:
    """The direction between two articles; `shared` is the larger of their containments.

    Below half of an article, both may have what they share from a third, such as a press statement: only an agency's
    own article is then known for the origin.

    >>> wire = Provenance("1", None, "Reuters", None, None)
    >>> trace_direction(Provenance("0", "Reuters", "Daily Star", None, None), wire, 0.9).reason
    'Reuters published 1, and 0 credits Reuters'
    """
    for rule, needs_copy in _RULES.items():
        if needs_copy and shared < COPIED_SHARE:
            continue
        if (found := rule(a, b)) is not None:
            return Direction(found[0], found[1], rule.__name__, found[2])
        if (found := rule(b, a)) is not None:
            return Direction(found[1], found[0], rule.__name__, found[2])
    return Direction(None, None, None, None)


def agency_published(origin: Provenance, copy: Provenance) -> Finding | None:
    """The one is published by the agency that the other credits."""
    if copy.credited is None or copy.credited != outlet_key(origin.publisher):
        return None
    sentence = f"{origin.publisher} published {origin.article_id}, and {copy.article_id} credits {copy.agency}"
    return "origin", "copy", sentence


def same_agency(one: Provenance, other: Provenance) -> Finding | None:
    """Both credit one agency, which published neither."""
    if one.credited is None or one.credited != other.credited:
        return None
    return "copy", "copy", f"both credit {one.agency}, which published neither of them"


def earlier_publication(earlier: Provenance, later: Provenance) -> Finding | None:
    """The one was published before the other; it is the origin unless it credits an agency itself."""
    before, after = earlier.published_latest, later.published_earliest
    if before is None or after is None or before >= after:
        return None
    sentence = f"{earlier.article_id} was published by {before}, and {later.article_id} not before {after}"
    if earlier.credited is None:
        return "origin", "copy", sentence
    return "copy", "copy", f"{earlier.article_id} credits {earlier.agency}; {sentence}"


def agency_credited(copy: Provenance, other: Provenance) -> Finding | None:
    """The one credits an agency; whether the other is the agency's or a further copy is unknown."""
    if copy.credited is None or other.credited is not None:
        return None
    return "copy", None, f"{copy.article_id} credits {copy.agency}, and {other.article_id} credits nobody"


# Whether the rule holds only where most of an article is shared; the first rule that finds something is taken.
_RULES: dict[Rule, bool] = {
    agency_published: False,
    same_agency: False,
    earlier_publication: True,
    agency_credited: True,
}


def trace_syndication(text_reuse: pa.Table, articles: pa.Table) -> pa.Table:
    """One row a row of `text_reuse` (`SYNDICATION`); roles, rule and reason are NULL where the direction is unknown.

    `articles`: article_id, agency, publisher, published_earliest, published_latest.
    """
    names = ["article_id", "agency", "publisher", "published_earliest", "published_latest"]
    known = {row["article_id"]: Provenance(**row) for row in articles.select(names).to_pylist()}
    rows = [_row(known, pair) for pair in text_reuse.to_pylist()]
    return pa.Table.from_pylist(rows, SYNDICATION)


def _row(known: dict[str, Provenance], pair: dict[str, Any]) -> dict[str, Any]:
    a, b = known[pair["article_id_a"]], known[pair["article_id_b"]]
    direction = trace_direction(a, b, max(pair["containment_a"], pair["containment_b"]))
    return {"article_id_a": a.article_id, "article_id_b": b.article_id, **vars(direction)}
