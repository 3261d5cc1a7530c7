"""Pairs of articles and how alike they are, as columns."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Pairs:
    """Two articles by their places, `left` before `right`, and a likeness from 0 to 1."""

    left: NDArray[np.int64]
    right: NDArray[np.int64]
    likeness: NDArray[np.float64]

    @classmethod
    def of(cls, rows: Iterable[tuple[int, int, float]]) -> Pairs:
        """The pairs of rows of left, right and likeness."""
        table = np.array(list(rows), np.float64).reshape(-1, 3)
        return cls(table[:, 0].astype(np.int64), table[:, 1].astype(np.int64), table[:, 2])

    @classmethod
    def concatenate(cls, parts: Iterable[Pairs]) -> Pairs:
        """All pairs of all parts."""
        lefts, rights, likenesses = zip(
            *((part.left, part.right, part.likeness) for part in (_NONE, *parts)), strict=True
        )
        return cls(np.concatenate(lefts), np.concatenate(rights), np.concatenate(likenesses))

    def where(self, chosen: NDArray[Any]) -> Pairs:
        """Some of the pairs, by a mask or by their places."""
        return Pairs(self.left[chosen], self.right[chosen], self.likeness[chosen])

    def split(self, bounds: NDArray[np.int64]) -> Iterator[Pairs]:
        """The pairs in parts that begin at the bounds."""
        return map(Pairs, *(np.split(column, bounds) for column in (self.left, self.right, self.likeness)))

    def strongest(self) -> Pairs:
        """Each pair once, with its greatest likeness, sorted."""
        ordered = self.where(np.lexsort((-self.likeness, self.right, self.left)))
        is_new = (np.diff(ordered.left, prepend=-1) != 0) | (np.diff(ordered.right, prepend=-1) != 0)
        return ordered.where(is_new)

    def __iter__(self) -> Iterator[tuple[int, int, float]]:
        return zip(self.left.tolist(), self.right.tolist(), self.likeness.tolist(), strict=True)


_NONE = Pairs(np.empty(0, np.int64), np.empty(0, np.int64), np.empty(0, np.float64))
