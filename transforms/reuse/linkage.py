"""Groups from pairwise similarities: average linkage (Sokal, Michener 1958) over a sparse graph."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterator

import numpy as np

from transforms.connected import connected_components
from transforms.ragged import Index, starts_of
from transforms.reuse.pairs import Pairs

Required = Callable[[int, int], float]


def link_by_average(count: int, pairs: Pairs, required: Required) -> Index:
    """The group of each of `count` items; a group is named by its lowest item.

    Each pair comes once; two items that are no pair have similarity 0. The two groups with the highest average
    similarity are joined first, for as long as it reaches `required(size, size)`, which must not fall as groups grow.

    >>> pairs = Pairs.of([(0, 1, 0.9), (1, 2, 0.8), (0, 2, 0.1), (2, 3, 0.6)])
    >>> link_by_average(4, pairs, lambda *sizes: 0.5).tolist()
    [0, 0, 2, 2]
    """
    groups = np.arange(count)
    for items, inside in _components(count, pairs, required(1, 1)):
        groups[items] = items[_link_component(len(items), inside, required)]
    return groups


def _components(count: int, pairs: Pairs, least: float) -> Iterator[tuple[Index, Pairs]]:
    """The parts of the graph that no pair ties which is alike enough to be joined, and the pairs inside each.

    An average over groups is no higher than the highest similarity in it, so that no group reaches over two parts.
    """
    tied = pairs.where(pairs.likeness >= least)
    part = connected_components(count, tied.left, tied.right)
    items, starts = np.argsort(part, kind="stable"), starts_of(np.bincount(part))
    place = np.empty(count, np.int64)
    place[items] = np.arange(count) - starts[part[items]]
    pairs = pairs.where(part[pairs.left] == part[pairs.right])
    pairs = pairs.where(np.argsort(part[pairs.left], kind="stable"))
    first = np.flatnonzero(np.diff(part[pairs.left], prepend=-1))
    for number, inside in zip(part[pairs.left][first], pairs.split(first[1:]), strict=False):
        yield (
            items[starts[number] : starts[number + 1]],
            Pairs(place[inside.left], place[inside.right], inside.likeness),
        )


def _link_component(count: int, pairs: Pairs, required: Required) -> list[int]:
    groups = _Groups(count)
    queue: list[tuple[float, int, int]] = []
    least = required(1, 1)
    for left, right, similarity in pairs:
        groups.connect(left, right, similarity)
        if similarity >= least:
            queue.append((-similarity, left, right))
    heapq.heapify(queue)
    while queue:
        bound, left, right = heapq.heappop(queue)
        left, right = sorted((groups.find(left), groups.find(right)))
        if left == right:
            continue
        average = groups.average(left, right)
        if average < required(groups.sizes[left], groups.sizes[right]):
            continue
        # Joining groups never raises an average above the higher of its parts: what was queued is an upper bound.
        if average < -bound:
            heapq.heappush(queue, (-average, left, right))
        else:
            groups.join(left, right)
    return groups.names()


class _Groups:
    """Disjoint groups and the sums of the similarities between them."""

    def __init__(self, count: int) -> None:
        self.parents = list(range(count))
        self.sizes = [1] * count
        self.sums: list[dict[int, float]] = [{} for _ in range(count)]

    def connect(self, left: int, right: int, similarity: float) -> None:
        self.sums[left][right] = self.sums[right][left] = similarity

    def find(self, item: int) -> int:
        while self.parents[item] != item:
            self.parents[item] = self.parents[self.parents[item]]
            item = self.parents[item]
        return item

    def average(self, left: int, right: int) -> float:
        return self.sums[left].get(right, 0.0) / (self.sizes[left] * self.sizes[right])

    def join(self, left: int, right: int) -> None:
        """The group with fewer neighbours becomes part of the other."""
        kept, gone = sorted((left, right), key=lambda group: (-len(self.sums[group]), group))
        self.parents[gone] = kept
        self.sizes[kept] += self.sizes[gone]
        self.sums[kept].pop(gone, None)
        moved, self.sums[gone] = self.sums[gone], {}
        for neighbour, total in moved.items():
            if neighbour != kept:
                del self.sums[neighbour][gone]
                self.connect(kept, neighbour, self.sums[kept].get(neighbour, 0.0) + total)

    def names(self) -> list[int]:
        """The lowest item of each item's group."""
        lowest: dict[int, int] = {}
        return [lowest.setdefault(self.find(item), item) for item in range(len(self.parents))]
