"""Texts as whole numbers, and sums over equal numbers: the columns that numpy works on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

Codes = NDArray[np.int64]


@dataclass(frozen=True)
class Coded:
    """A column of texts: `texts` are its distinct ones, sorted, `codes` the place there of each row's."""

    texts: pa.Array
    codes: Codes


def code_texts(column: pa.Array | pa.ChunkedArray) -> Coded:
    """The column coded, so that codes sort as the texts do.

    >>> code_texts(pa.array(["b", "a", "b"])).codes.tolist()
    [1, 0, 1]
    """
    encoded = (column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column).dictionary_encode()
    order = pc.array_sort_indices(encoded.dictionary)
    place = np.empty(len(order), np.int64)
    place[order.to_numpy()] = np.arange(len(order))
    return Coded(encoded.dictionary.take(order), place[encoded.indices.to_numpy()])


def places_in(texts: pa.Array, column: pa.Array | pa.ChunkedArray) -> Codes:
    """The place of each row of a column in an array of distinct texts; -1 for none."""
    found = pc.fill_null(pc.index_in(column, value_set=texts), -1)
    return np.asarray(
        found.to_numpy(zero_copy_only=False) if isinstance(found, pa.Array) else found.to_numpy(), np.int64
    )


def find(ordered: NDArray[Any], wanted: NDArray[Any]) -> Codes:
    """The place of each wanted number in an array of ascending ones; -1 for none.

    >>> find(np.array([2, 5, 9]), np.array([9, 3, 2])).tolist()
    [2, -1, 0]
    """
    if not len(ordered):
        return np.full(len(wanted), -1)
    places = np.minimum(np.searchsorted(ordered, wanted), len(ordered) - 1)
    return np.where(ordered[places] == wanted, places, -1)


def distinct(values: Codes) -> Codes:
    """The distinct numbers, ascending. (Sorting is faster here than the hashing of `numpy.unique`.)

    >>> distinct(np.array([5, 2, 5])).tolist()
    [2, 5]
    """
    ordered = np.sort(values)
    is_new = np.ones(len(ordered), bool)
    is_new[1:] = ordered[1:] != ordered[:-1]
    return ordered[is_new]


def commonest(owners: Codes, values: Codes, count: int) -> Codes:
    """The value met most often with each of so many owners, of equals the smallest; 0 for an owner without any.

    >>> commonest(np.array([0, 0, 0, 1, 1]), np.array([7, 3, 7, 5, 4]), 2).tolist()
    [7, 4]
    """
    best = np.zeros(count, np.int64)
    width = int(values.max(initial=0)) + 1
    pairs, times = np.unique(owners * width + values, return_counts=True)
    owner, value = np.divmod(pairs, width)
    order = np.lexsort((-value, times, owner))
    best[owner[order]] = value[order]  # of several for one owner the last is kept
    return best
