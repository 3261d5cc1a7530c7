"""Stories as tables."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from transforms.ragged import Index

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


def story_tables(articles: pa.Table, groups: Index, scores: NDArray[np.float64], sources: Index) -> StoryGrouping:
    """The tables of the stories whose articles have one number in `groups`; `sources` counts those of each number.

    A story is named after its first article, by day of publication, then id; its headline is that of its most typical
    article that has one, of several as typical the first. `articles` are sorted by their ids.
    """
    numbers, story = np.unique(groups, return_inverse=True)
    ids, headlines = (articles[name].combine_chunks() for name in ("article_id", "headline"))
    days = _days(articles["published_earliest"])
    first = _first_of_each(story, days)
    story_ids = pa.array([_story_id(one) for one in ids.take(pa.array(first)).to_pylist()], pa.string())
    has_none = pc.equal(headlines.fill_null(""), "").to_numpy(zero_copy_only=False)
    typical = _first_of_each(story, days, -scores, has_none)
    columns = {
        "story_id": story_ids,
        "headline": headlines.take(pa.array(typical, mask=has_none[typical])),
        **_extent(story, articles),
        "article_count": np.bincount(story, minlength=len(numbers)),
        "independent_source_count": sources[numbers],
    }
    told = {"story_id": story_ids.take(pa.array(story)), "article_id": ids, "score": scores}
    return StoryGrouping(
        pa.table(columns).cast(STORIES).sort_by("story_id"),
        pa.table(told).cast(STORY_ARTICLES).sort_by([("story_id", "ascending"), ("article_id", "ascending")]),
    )


def _days(column: pa.ChunkedArray) -> NDArray[np.int32]:
    """Days as numbers, unknown ones last."""
    days: NDArray[np.int32] = column.cast(pa.int32()).fill_null(np.iinfo(np.int32).max).to_numpy()
    return days


def _first_of_each(story: Index, *keys: NDArray[Any]) -> Index:
    """The article of each story with the lowest keys, of which the last counts most; of several the first."""
    order = np.lexsort((*keys, story))
    return order[np.flatnonzero(np.diff(story[order], prepend=-1))]


def _extent(story: Index, articles: pa.Table) -> dict[str, pa.ChunkedArray]:
    """The first and the last day on which an article of each story may have been published."""
    days = articles.select(["published_earliest", "published_latest"]).append_column("story", pa.array(story))
    ends = days.group_by("story").aggregate([("published_earliest", "min"), ("published_latest", "max")])
    ends = ends.sort_by("story")
    return {"earliest": ends["published_earliest_min"], "latest": ends["published_latest_max"]}


def _story_id(first_article_id: str) -> str:
    return blake2b(f"story {first_article_id}".encode(), digest_size=8).hexdigest()
