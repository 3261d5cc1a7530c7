"""Which articles share text, and how much of it; texts that an earlier run compared are not compared again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b

import numpy as np
import pyarrow as pa

from transforms.coding import find
from transforms.ragged import Index, places_by_owner, starts_of
from transforms.reuse.overlap import SharedShingles, find_overlaps
from transforms.reuse.shingles import Hashes

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
OVERLAPS = pa.schema([("left", pa.uint64()), ("right", pa.uint64()), ("shared", pa.int64())])
"""Texts by a digest of their shingles, and how many two of them share; a text and itself where it was compared."""


@dataclass(frozen=True)
class TextReuse:
    """`table` (`TEXT_REUSE`), sorted by both ids, and `overlaps`, for the next time."""

    table: pa.Table
    overlaps: pa.Table


def find_text_reuse(article_ids: Sequence[str], shingles: Sequence[Hashes], known: pa.Table | None = None) -> TextReuse:
    """Every pair of articles of which the one has at least a quarter of its shingles in the other.

    `shingles[i]` is what `shingle_hashes` gives for article i. Jaccard similarity and both containments are exact.
    `kind`: identical (the same shingles), near (similarity of at least 0.5) or partial. `known`: the `overlaps` of an
    earlier search, which spare comparisons and change nothing.
    """
    sizes = np.fromiter(map(len, shingles), np.int64, len(shingles))
    digests, first, text = np.unique(_digests(shingles), return_index=True, return_inverse=True)
    overlaps = _known_overlaps(digests, OVERLAPS.empty_table() if known is None else known)
    is_new = np.ones(len(digests), np.bool_)
    is_new[overlaps.left[overlaps.left == overlaps.right]] = False
    itself = np.flatnonzero(is_new)
    found = find_overlaps([shingles[number] for number in first.tolist()], is_new)
    overlaps = SharedShingles.concatenate([overlaps, SharedShingles(itself, itself, sizes[first[itself]]), found])
    columns = digests[overlaps.left], digests[overlaps.right], overlaps.shared
    return TextReuse(
        _table(article_ids, sizes, _between_articles(overlaps, text)),
        pa.table([pa.array(column) for column in columns], schema=OVERLAPS),
    )


def _digests(shingles: Sequence[Hashes]) -> Hashes:
    """A digest of the shingles of each article (BLAKE2b, RFC 7693)."""
    digests = (blake2b(np.ascontiguousarray(one).data, digest_size=8).digest() for one in shingles)
    return np.frombuffer(b"".join(digests), "<u8").astype(np.uint64)


def _known_overlaps(digests: Hashes, known: pa.Table) -> SharedShingles:
    """What is known of the texts of these digests, which are sorted."""
    left, right = (find(digests, known[name].to_numpy()) for name in ("left", "right"))
    is_met = (left >= 0) & (right >= 0)
    return SharedShingles(left[is_met], right[is_met], known["shared"].to_numpy()[is_met])


def _between_articles(overlaps: SharedShingles, text: Index) -> SharedShingles:
    """The pairs of articles whose texts are such a pair; `text` is the number of each one's text."""
    overlaps = overlaps.where(overlaps.shared > 0)
    articles = places_by_owner(text, int(text.max(initial=-1)) + 1)
    right_counts = articles.lengths(overlaps.right)
    counts = articles.lengths(overlaps.left) * right_counts
    pair = np.repeat(np.arange(len(counts)), counts)
    nth_left, nth_right = np.divmod(np.arange(len(pair)) - starts_of(counts)[pair], right_counts[pair])
    left = articles.values[articles.starts[overlaps.left[pair]] + nth_left]
    right = articles.values[articles.starts[overlaps.right[pair]] + nth_right]
    is_pair = (overlaps.left != overlaps.right)[pair] | (left < right)
    return SharedShingles(left, right, overlaps.shared[pair]).where(is_pair)


def _table(article_ids: Sequence[str], sizes: Index, pairs: SharedShingles) -> pa.Table:
    rank = np.empty(len(article_ids), np.int64)
    rank[sorted(range(len(article_ids)), key=article_ids.__getitem__)] = np.arange(len(article_ids))
    is_turned = rank[pairs.left] > rank[pairs.right]
    a, b = np.where(is_turned, pairs.right, pairs.left), np.where(is_turned, pairs.left, pairs.right)
    order = np.lexsort((rank[b], rank[a]))
    a, b, shared = a[order], b[order], pairs.shared[order]
    similarity = shared / (sizes[a] + sizes[b] - shared)
    kinds = np.select([similarity == 1.0, similarity >= NEAR], ["identical", "near"], "partial")
    ids = pa.array(article_ids, pa.string())
    columns = [ids.take(pa.array(a)), ids.take(pa.array(b)), similarity, shared / sizes[a], shared / sizes[b], kinds]
    return pa.Table.from_arrays([pa.array(column) for column in columns], schema=TEXT_REUSE)
