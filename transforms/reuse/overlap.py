"""Which articles share text, and how much of it: exact figures for every pair that matters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from transforms.ragged import Index, Ragged, starts_of
from transforms.reuse.candidates import candidate_pairs
from transforms.reuse.index import ShingleIndex, index_shingles
from transforms.reuse.shingles import Hashes

# A pair is listed when at least one in LEAST shingles of its shorter article is in the other: containment 0.25.
LEAST = 4
# Half of all shingles of two articles shared: with five words to a shingle, more than nine words in ten are alike.
NEAR = 0.5
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
    pairs = list(_pairs(index_shingles(shingles)))
    short, long, shared = (np.concatenate(column) for column in zip(*pairs, strict=True)) if pairs else _NO_PAIRS
    return _table(article_ids, sizes, short, long, shared)


_NO_PAIRS = (np.empty(0, np.int64),) * 3


def _pairs(index: ShingleIndex) -> Iterator[tuple[Index, Index, Index]]:
    """Per shorter article: its number, the numbers of the longer ones that share enough, and how much each shares."""
    needed = -(-index.sizes // LEAST)
    is_in_short = np.zeros(len(index.holders.starts), np.bool_)
    for place, longer in candidate_pairs(index, needed):
        own = index.rows.row(place)
        is_in_short[own] = True
        shared = _row_sums(is_in_short, index.rows, longer)
        is_in_short[own] = False
        enough = shared >= needed[place]
        numbers = index.articles[longer[enough]]
        yield np.full(len(numbers), index.articles[place]), numbers, shared[enough]


def _row_sums(is_wanted: NDArray[np.bool_], rows: Ragged, chosen: Index) -> Index:
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
