"""Stories: articles about one happening."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from transforms.ragged import Index
from transforms.reuse.linkage import link_by_average
from transforms.reuse.pairs import Pairs
from transforms.reuse.shingles import word_hashes
from transforms.reuse.similarity import similar_pairs, term_vectors
from transforms.reuse.sources import copied_pairs, count_independent_sources
from transforms.reuse.story_tables import StoryGrouping, story_tables
from transforms.reuse.terms import StoryTerms

__all__ = ["StoryGrouping", "group_stories"]

# The average similarity that two groups must have, by the size of the smaller: one stray article may be written in
# words of its own, but two groups that are each as large as this and still differ tell of two happenings of a sort.
REQUIRED_ALONE, REQUIRED_FULL, FULL_SIZE = 0.18, 0.34, 8
# The press comes back to a happening for weeks, and what is told of alike a year later is mostly another of its sort:
# beyond two months between their publications, every year halves the likeness of two articles.
FREE_DAYS, HALF_LIFE_DAYS = 60.0, 365.0
# Likenesses are sums of 32-bit numbers, whose last digits depend on the order of the articles.
SCORE_DECIMALS = 5
_DAYS_BEFORE_1970, _ID_BITS = 719_163, 16


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
    agencies, publishers = articles["agency"].to_pylist(), articles["publisher"].to_pylist()
    sources = count_independent_sources(groups, agencies, publishers, copies)
    return story_tables(articles, groups, _scores(groups, edges), sources)


def _required(left: int, right: int) -> float:
    grown = (min(left, right, FULL_SIZE) - 1) / (FULL_SIZE - 1)
    return REQUIRED_ALONE + (REQUIRED_FULL - REQUIRED_ALONE) * grown


def _edges(articles: pa.Table, terms: Sequence[StoryTerms | None], copies: Pairs) -> Pairs:
    """Each pair of articles that are alike, once: by their terms and days, or as copies."""
    alike = Pairs.concatenate(similar_pairs(term_vectors(terms), _keys(articles)))
    likeness = alike.likeness * 0.5 ** (np.maximum(_days_apart(articles, alike) - FREE_DAYS, 0.0) / HALF_LIFE_DAYS)
    return Pairs.concatenate((Pairs(alike.left, alike.right, likeness), copies)).strongest()


def _keys(articles: pa.Table) -> NDArray[np.int64]:
    """A number for each article, the day of publication and then its id, so that it stays when others come."""
    days = articles["published_earliest"].cast(pa.int32()).fill_null(-_DAYS_BEFORE_1970).to_numpy().astype(np.int64)
    ids = word_hashes(articles["article_id"].to_pylist()) >> np.uint64(64 - _ID_BITS)
    keys: NDArray[np.int64] = days + _DAYS_BEFORE_1970 << _ID_BITS | ids.view(np.int64)
    return keys


def _days_apart(articles: pa.Table, pairs: Pairs) -> NDArray[np.float64]:
    """The least number of days between the publications of two articles; 0 where one is unknown."""
    earliest, latest = (
        articles[name].cast(pa.int32()).to_numpy().astype(np.float64)
        for name in ("published_earliest", "published_latest")
    )
    gap = np.maximum(earliest[pairs.right] - latest[pairs.left], earliest[pairs.left] - latest[pairs.right])
    days: NDArray[np.float64] = np.nan_to_num(np.maximum(gap, 0.0))
    return days


def _scores(groups: Index, edges: Pairs) -> NDArray[np.float64]:
    inside = edges.where(groups[edges.left] == groups[edges.right])
    ends = np.concatenate((inside.left, inside.right))
    total = np.bincount(ends, np.tile(inside.likeness, 2), minlength=len(groups))
    others = np.bincount(groups)[groups] - 1
    scores = np.minimum(np.where(others > 0, total / np.maximum(others, 1), 1.0), 1.0)
    return np.round(scores, SCORE_DECIMALS)
