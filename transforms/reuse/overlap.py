"""Which texts share enough of their shingles, and how many: exact figures for every pair that matters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from transforms.ragged import Index, Ragged, starts_of
from transforms.reuse.candidates import candidate_pairs
from transforms.reuse.index import ShingleIndex, index_shingles
from transforms.reuse.shingles import Hashes

# A pair is listed when at least one in LEAST shingles of its shorter text is in the other: containment 0.25.
LEAST = 4


@dataclass(frozen=True)
class SharedShingles:
    """Pairs of texts by their numbers, in either order, and how many shingles each pair shares."""

    left: Index
    right: Index
    shared: Index

    @classmethod
    def concatenate(cls, parts: Sequence[SharedShingles]) -> SharedShingles:
        """All pairs of all parts."""
        columns = ((part.left, part.right, part.shared) for part in (_NONE, *parts))
        return cls(*map(np.concatenate, zip(*columns, strict=True)))

    def where(self, chosen: NDArray[np.bool_]) -> SharedShingles:
        """Some of the pairs."""
        return SharedShingles(self.left[chosen], self.right[chosen], self.shared[chosen])


_NONE = SharedShingles(*(np.empty(0, np.int64),) * 3)


def find_overlaps(shingles: Sequence[Hashes], is_new: NDArray[np.bool_]) -> SharedShingles:
    """The pairs of which one is new and the shorter has at least a quarter of its shingles in the other, each once.

    `shingles[i]` is what `shingle_hashes` gives for text i. The time grows with the number of shingles and of pairs
    found: a closing line that makes up a quarter of a thousand texts is half a million pairs.
    """
    return SharedShingles.concatenate(list(_pairs(index_shingles(shingles, is_new))))


def _pairs(index: ShingleIndex) -> Iterator[SharedShingles]:
    """Per shorter text the longer ones that share enough."""
    needed = -(-index.sizes // LEAST)
    is_in_short = np.zeros(len(index.holders.starts), np.bool_)
    for place, longer in candidate_pairs(index, needed):
        own = index.rows.row(place)
        is_in_short[own] = True
        shared = _row_sums(is_in_short, index.rows, longer)
        is_in_short[own] = False
        enough = shared >= needed[place]
        numbers = index.texts[longer[enough]]
        yield SharedShingles(np.full(len(numbers), index.texts[place]), numbers, shared[enough])


def _row_sums(is_wanted: NDArray[np.bool_], rows: Ragged, chosen: Index) -> Index:
    """How many of the values of each chosen row are wanted; no chosen row is empty."""
    found = is_wanted[rows.values[rows.places(chosen)]]
    return np.add.reduceat(found, starts_of(rows.lengths(chosen))[:-1], dtype=np.int64)
