"""Stories: articles about one happening."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from hashlib import blake2b
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from transforms.reuse.linkage import link_by_average
from transforms.reuse.pairs import Pairs
from transforms.reuse.similarity import similar_pairs, term_vectors
from transforms.reuse.sources import copied_pairs, count_independent_sources
from transforms.reuse.terms import StoryTerms

__all__ = ["StoryGrouping", "StoryTerms", "group_stories"]

# The average similarity that two groups must have, by the size of the smaller: one stray article may be written in
# words of its own, but two groups that are each as large as this and still differ tell of two happenings of a sort.
REQUIRED_ALONE, REQUIRED_FULL, FULL_SIZE = 0.17, 0.32, 8
# The press comes back to a happening for weeks, and what is told of alike a year later is mostly another of its sort:
# beyond two months between their publications, every year halves the likeness of two articles.
FREE_DAYS, HALF_LIFE_DAYS = 60.0, 365.0

STORIES = pa.schema(
    [
        pa.field("story_id", pa.string(), nullable=False),
        pa.field("headline", pa.string()),
        pa.field("earliest", pa.date32()),
        pa.field("latest", pa.date32()),
        pa.field("article_count", pa.int32(), nullable=False),
        pa.field("independent_source_count", pa.int32(), nullable=False),
    ]
)
STORY_ARTICLES = pa.schema(
    [
        pa.field("story_id", pa.string(), nullable=False),
        pa.field("article_id", pa.string(), nullable=False),
        pa.field("score", pa.float64(), nullable=False),
    ]
)


@dataclass(frozen=True)
class StoryGrouping:
    """`stories` and `story_articles`, sorted by their ids; every article is in exactly one story."""

    stories: pa.Table
    story_articles: pa.Table


def group_stories(articles: pa.Table, terms: Sequence[StoryTerms | None], text_reuse: pa.Table) -> StoryGrouping:
    """The stories of a corpus; an article that is like no other is a story of its own.

    `articles`: article_id, headline, agency, publisher, published_earliest, published_latest; `terms[i]` is what
    `story_terms` gives for row i. The result does not depend on the order of the rows. A story is named after its first
    article (by day of publication, then id), so it keeps its id when later articles join it. `score` is the average
    similarity of an article to the rest of its story, 1 where it is alone.
    """
    order = pc.sort_indices(articles["article_id"])
    articles = articles.take(order)
    copies = copied_pairs(articles["article_id"], text_reuse)
    edges = _edges(articles, [terms[number] for number in order.to_pylist()], copies)
    groups = link_by_average(len(articles), edges, _required)
    rows = articles.to_pylist()
    scores = _scores(groups, edges)
    sources = count_independent_sources(
        groups, [row["agency"] for row in rows], [row["publisher"] for row in rows], copies
    )
    return _tables(rows, groups, scores, sources)


def _required(left: int, right: int) -> float:
    grown = (min(left, right, FULL_SIZE) - 1) / (FULL_SIZE - 1)
    return REQUIRED_ALONE + (REQUIRED_FULL - REQUIRED_ALONE) * grown


def _edges(articles: pa.Table, terms: Sequence[StoryTerms | None], copies: Pairs) -> Pairs:
    """Each pair of articles that are alike, once: by their terms and days, or as copies."""
    alike = Pairs.concatenate(similar_pairs(term_vectors(terms)))
    likeness = alike.likeness * 0.5 ** (np.maximum(_days_apart(articles, alike) - FREE_DAYS, 0.0) / HALF_LIFE_DAYS)
    return Pairs.concatenate((Pairs(alike.left, alike.right, likeness), copies)).strongest()


def _days_apart(articles: pa.Table, pairs: Pairs) -> NDArray[np.float64]:
    """The least number of days between the publications of two articles; 0 where one is unknown."""
    earliest, latest = (
        articles[name].cast(pa.int32()).to_numpy().astype(np.float64)
        for name in ("published_earliest", "published_latest")
    )
    gap = np.maximum(earliest[pairs.right] - latest[pairs.left], earliest[pairs.left] - latest[pairs.right])
    days: NDArray[np.float64] = np.nan_to_num(np.maximum(gap, 0.0))
    return days


def _scores(groups: Sequence[int], edges: Pairs) -> NDArray[np.float64]:
    group = np.array(groups, np.int64)
    inside = edges.where(group[edges.left] == group[edges.right])
    ends = np.concatenate((inside.left, inside.right))
    total = np.bincount(ends, np.tile(inside.likeness, 2), minlength=len(group))
    others = np.bincount(group)[group] - 1
    return np.minimum(np.where(others > 0, total / np.maximum(others, 1), 1.0), 1.0)


def _tables(
    rows: Sequence[dict[str, Any]], groups: Sequence[int], scores: NDArray[np.float64], sources: dict[int, int]
) -> StoryGrouping:
    members: defaultdict[int, list[int]] = defaultdict(list)
    for place, group in enumerate(groups):
        members[group].append(place)
    stories, story_articles = [], []
    for group, places in members.items():
        told = [rows[place] for place in places]
        story_id = _story_id(min(told, key=_seniority)["article_id"])
        best = max((place for place in places if rows[place]["headline"]), key=lambda p: (scores[p], -p), default=None)
        stories.append(
            {
                "story_id": story_id,
                "headline": None if best is None else rows[best]["headline"],
                "earliest": min((row["published_earliest"] for row in told if row["published_earliest"]), default=None),
                "latest": max((row["published_latest"] for row in told if row["published_latest"]), default=None),
                "article_count": len(places),
                "independent_source_count": sources[group],
            }
        )
        story_articles += [
            {"story_id": story_id, "article_id": rows[place]["article_id"], "score": float(scores[place])}
            for place in places
        ]
    return StoryGrouping(
        pa.Table.from_pylist(stories, STORIES).sort_by("story_id"),
        pa.Table.from_pylist(story_articles, STORY_ARTICLES).sort_by(
            [("story_id", "ascending"), ("article_id", "ascending")]
        ),
    )


def _seniority(row: dict[str, Any]) -> tuple[date, str]:
    return row["published_earliest"] or date.max, row["article_id"]


def _story_id(first_article_id: str) -> str:
    return blake2b(f"story {first_article_id}".encode(), digest_size=8).hexdigest()
