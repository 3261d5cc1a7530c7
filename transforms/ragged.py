"""Rows of numbers laid end to end, and the inverted index over them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

Index = NDArray[np.int64]


@dataclass(frozen=True)
class Ragged:
    """Rows of unequal length: row i is `values[starts[i] : starts[i + 1]]`."""

    values: NDArray[Any]
    starts: Index

    @property
    def owners(self) -> Index:
        """The row of each value."""
        owners: Index = np.repeat(np.arange(len(self.starts) - 1, dtype=np.int64), np.diff(self.starts))
        return owners

    def row(self, number: int) -> NDArray[Any]:
        """The values of one row, as a view."""
        return self.values[self.starts[number] : self.starts[number + 1]]

    def take(self, rows: NDArray[Any]) -> Ragged:
        """Several rows as rows of their own."""
        return Ragged(self.values[self.places(rows)], starts_of(self.lengths(rows)))

    def places(self, rows: NDArray[Any]) -> Index:
        """The places in `values` of the values of several rows, row after row."""
        return self.firsts(rows, self.lengths(rows))

    def firsts(self, rows: NDArray[Any], lengths: Index) -> Index:
        """The places in `values` of the first so many values of several rows, row after row."""
        ends = np.cumsum(lengths)
        if not len(ends):
            return np.empty(0, np.int64)
        places: Index = np.arange(ends[-1], dtype=np.int64) + np.repeat(self.starts[rows] - ends + lengths, lengths)
        return places

    def lengths(self, rows: NDArray[Any]) -> Index:
        """The lengths of several rows."""
        lengths: Index = self.starts[rows + 1] - self.starts[rows]
        return lengths


def starts_of(lengths: NDArray[Any]) -> Index:
    """Where each row of these lengths begins, and where the last one ends."""
    return np.concatenate(([0], np.cumsum(lengths, dtype=np.int64)))


def sums_of(rows: Ragged, numbers: Index) -> Index:
    """The sum of each row of `numbers`, which go with the values of the rows.

    >>> sums_of(Ragged(np.array([7, 8, 9]), np.array([0, 2, 2, 3])), np.array([1, 2, 3])).tolist()
    [3, 0, 3]
    """
    sums: Index = np.diff(starts_of(numbers)[rows.starts])
    return sums


def cut(costs: NDArray[Any], most: float) -> list[slice]:
    """Rows of these costs in their order, cut where the costs so far pass another multiple of `most`.

    >>> cut(np.array([3, 3, 3, 9]), 8)
    [slice(0, 2, None), slice(2, 3, None), slice(3, 4, None)]
    """
    lasts = np.flatnonzero(np.diff(np.cumsum(costs) // most)) + 1
    return [slice(*ends) for ends in pairwise((0, *lasts.tolist(), len(costs)))] if len(costs) else []


def places_by_owner(owners: NDArray[Any], count: int) -> Ragged:
    """The places of each of so many owners, ascending; -1 owns nothing.

    >>> places_by_owner(np.array([1, -1, 0, 1]), 2).row(1).tolist()
    [0, 3]
    """
    owned = np.flatnonzero(owners >= 0)
    owned = owned[np.argsort(owners[owned], kind="stable")]
    return Ragged(owned, starts_of(np.bincount(owners[owned], minlength=count)))
