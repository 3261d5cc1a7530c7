"""Connected components of a graph."""

from __future__ import annotations

import numpy as np

from transforms.ragged import Index


def connected_components(count: int, left: Index, right: Index) -> Index:
    """The number of the component of each of `count` nodes, where edge i ties left[i] and right[i].

    Components are numbered in the order of their lowest nodes. After each round a node points to a lower one of its
    component, and then to where that one points at last; the number of rounds grows with the logarithm of the longest
    way (Shiloach, Vishkin 1982).

    >>> connected_components(5, np.array([4, 1]), np.array([1, 3])).tolist()
    [0, 1, 2, 1, 1]
    """
    root = np.arange(count)
    while len(left):
        left, right = root[left], root[right]
        is_apart = left != right
        left, right = left[is_apart], right[is_apart]
        np.minimum.at(root, np.maximum(left, right), np.minimum(left, right))
        while np.any((up := root[root]) != root):
            root = up
    return np.unique(root, return_inverse=True)[1]
