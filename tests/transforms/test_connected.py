"""Connected components agree with those of a plain search."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from transforms.connected import connected_components

NODES = 12
EDGES = st.lists(st.tuples(st.integers(0, NODES - 1), st.integers(0, NODES - 1)), max_size=14)


def by_search(edges: list[tuple[int, int]]) -> list[int]:
    found: dict[int, int] = {}
    for start in range(NODES):
        number, reached = len(set(found.values())), [start]
        while start not in found or reached:
            if (node := reached.pop()) not in found:
                found[node] = number
                reached += [b if a == node else a for a, b in edges if node in (a, b)]
    return [found[node] for node in range(NODES)]


@given(EDGES)
def test_components_are_those_of_a_search(edges: list[tuple[int, int]]) -> None:
    left, right = np.array(edges, np.int64).reshape(-1, 2).T
    assert connected_components(NODES, left, right).tolist() == by_search(edges)
