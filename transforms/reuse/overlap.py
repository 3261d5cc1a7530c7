"""Which articles share text, and how much of it: exact figures for every pair that matters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from transforms.reuse.postings import Index, Ragged, starts_of
from transforms.reuse.shingles import Hashes

# A pair is listed when at least one in LEAST shingles of its shorter article is in the other: containment 0.25.
LEAST = 4
# Half of all shingles of two articles shared: with five words to a shingle, more than nine words in ten are alike.
NEAR = 0.5
# A pair must share an eighth of what it needs among its rarer shingles before it is compared in full. A lower share
# compares more pairs for nothing, a higher one looks up more of the common shingles; the answer is the same.
RARE_SHARE = 8

TEXT_REUSE = pa.schema(
    [
        pa.field("article_id_a", pa.string(), nullable=False),
        pa.field("article_id_b", pa.string(), nullable=False),
        pa.field("similarity", pa.float64(), nullable=False),
        pa.field("containment_a", pa.float64(), nullable=False),
        pa.field("containment_b", pa.float64(), nullable=False),
        pa.field("kind", pa.string(), nullable=False),
    ]
)


def find_text_reuse(article_ids: Sequence[str], shingles: Sequence[Hashes]) -> pa.Table:
    """Every pair of articles of which the one has at least a quarter of its shingles in the other (`TEXT_REUSE`).

    `shingles[i]` is what `shingle_hashes` gives for article i. Jaccard similarity and both containments are exact.
    `kind`: identical (the same shingles), near (similarity of at least 0.5) or partial. Sorted by both ids. The time
    grows with the number of shingles and of pairs listed: a closing line that makes up a quarter of a thousand
    articles is half a million rows.
    """
    sizes = np.fromiter(map(len, shingles), np.int64, len(shingles))
    pairs = list(_pairs(_index(sizes, shingles)))
    short, long, shared = (np.concatenate(column) for column in zip(*pairs, strict=True)) if pairs else _NO_PAIRS
    return _table(article_ids, sizes, short, long, shared)


_NO_PAIRS = (np.empty(0, np.int64),) * 3


@dataclass(frozen=True)
class _ShingleIndex:
    """Articles from the shortest on, and the shingles that two or more of them have, from the rarest on."""

    articles: Index  # place by size → number of the article
    sizes: Index  # of the whole article, shingles of its own included
    rows: Ragged  # place by size → its shared shingles, rarest first
    holders: Ragged  # shingle → places of the articles that have it


def _index(sizes: Index, shingles: Sequence[Hashes]) -> _ShingleIndex:
    by_size = np.argsort(sizes, kind="stable")
    places, ranks, counts = _shared_shingles([shingles[number] for number in by_size], sizes[by_size])
    by_rank = np.lexsort((places, ranks))
    by_place = np.lexsort((ranks, places))
    return _ShingleIndex(
        articles=by_size,
        sizes=sizes[by_size],
        rows=Ragged(ranks[by_place], starts_of(np.bincount(places, minlength=len(sizes)))),
        holders=Ragged(places[by_rank], starts_of(counts)),
    )


def _shared_shingles(
    shingles: Sequence[Hashes], sizes: Index
) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.int64]]:
    """The article and the rank by rarity of each shingle that several articles have, and of each rank its articles."""
    if not len(shingles):
        return np.empty(0, np.int32), np.empty(0, np.int32), np.empty(0, np.int64)
    hashes = np.concatenate(shingles)
    order = np.argsort(hashes)
    hashes = hashes[order]
    first = np.flatnonzero(np.concatenate(([True], hashes[1:] != hashes[:-1]))) if len(hashes) else order
    counts = np.diff(first, append=len(hashes))
    is_shared = counts > 1
    order = order[np.repeat(is_shared, counts)]
    counts = counts[is_shared]
    by_rarity = np.argsort(counts, kind="stable")
    rank = np.empty(len(counts), np.int32)
    rank[by_rarity] = np.arange(len(counts), dtype=np.int32)
    owners = np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)
    return owners[order], np.repeat(rank, counts), counts[by_rarity]


def _pairs(index: _ShingleIndex) -> Iterator[tuple[Index, Index, Index]]:
    """Per shorter article: its number, the numbers of the longer ones that share enough, and how much each shares.

    Of the `needed` shared shingles at least `rare` lie outside the `needed - rare` commonest ones of the shorter
    article (prefix filter: Chaudhuri, Ganti, Kaushik 2006), so only the articles under its rarer ones are compared.
    """
    is_in_short = np.zeros(len(index.holders.starts), np.bool_)
    for place, size in enumerate(index.sizes.tolist()):
        own = index.rows.row(place)
        needed = -(-size // LEAST)
        if not len(own) or len(own) < needed:
            continue
        rare = max(1, needed // RARE_SHARE)
        hits = index.holders.values[index.holders.places(own[: len(own) - needed + rare])]
        longer, counts = np.unique(hits[hits > place], return_counts=True)
        longer = longer[counts >= rare]
        if not len(longer):
            continue
        is_in_short[own] = True
        shared = _row_sums(is_in_short, index.rows, longer)
        is_in_short[own] = False
        enough = shared >= needed
        numbers = index.articles[longer[enough]]
        yield np.full(len(numbers), index.articles[place]), numbers, shared[enough]


def _row_sums(is_wanted: NDArray[np.bool_], rows: Ragged, chosen: NDArray[np.int32]) -> Index:
    """How many of the values of each chosen row are wanted; no chosen row is empty."""
    found = is_wanted[rows.values[rows.places(chosen)]]
    return np.add.reduceat(found, starts_of(rows.lengths(chosen))[:-1], dtype=np.int64)


def _table(article_ids: Sequence[str], sizes: Index, short: Index, long: Index, shared: Index) -> pa.Table:
    rank = np.empty(len(article_ids), np.int64)
    rank[sorted(range(len(article_ids)), key=article_ids.__getitem__)] = np.arange(len(article_ids))
    is_turned = rank[short] > rank[long]
    a, b = np.where(is_turned, long, short), np.where(is_turned, short, long)
    order = np.lexsort((rank[b], rank[a]))
    a, b, shared = a[order], b[order], shared[order]
    similarity = shared / (sizes[a] + sizes[b] - shared)
    kinds = np.select([similarity == 1.0, similarity >= NEAR], ["identical", "near"], "partial")
    ids = pa.array(article_ids, pa.string())
    columns = [ids.take(pa.array(a)), ids.take(pa.array(b)), similarity, shared / sizes[a], shared / sizes[b], kinds]
    return pa.Table.from_arrays([pa.array(column) for column in columns], schema=TEXT_REUSE)
