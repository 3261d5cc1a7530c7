"""Groups from pairwise similarities: average linkage (Sokal, Michener 1958) over a sparse graph."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Iterable

Edge = tuple[int, int, float]


def link_by_average(count: int, edges: Iterable[Edge], required: Callable[[int, int], float]) -> list[int]:
    """The group of each of `count` items; a group is named by its lowest item.

    `edges`: (item, item, similarity), each pair once; a pair without an edge has similarity 0. The two groups with the
    highest average similarity are joined first, for as long as it reaches `required(size, size)`, which must not fall
    as groups grow.

    >>> link_by_average(4, [(0, 1, 0.9), (1, 2, 0.8), (0, 2, 0.1), (2, 3, 0.6)], lambda *sizes: 0.5)
    [0, 0, 2, 2]
    """
    groups = _Groups(count)
    queue: list[tuple[float, int, int]] = []
    for left, right, similarity in edges:
        groups.connect(left, right, similarity)
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
