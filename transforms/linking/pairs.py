"""Which pairs of names are worth comparing: those that share a blocking key."""

from __future__ import annotations

import numpy as np

from transforms.coding import Codes, distinct
from transforms.ragged import Ragged

_LARGEST_BLOCK = 40
_WINDOW = 8
"""In a block beyond the largest each name is compared with the eight that follow it: linear, not quadratic."""
_MIX = np.uint64(0x9E3779B97F4A7C15)  # the odd constant of splitmix64 (Steele, Lea, Flood 2014)


def candidate_pairs(blocks: Ragged, groups: Codes) -> Codes:
    """Pairs of names of one group that share a block, the smaller first: an array of two columns, sorted.

    `blocks`: the digests of the blocking keys of each name; `groups`: its group. Names are sorted within a group.
    """
    owners = blocks.owners
    keys = blocks.values ^ groups[owners].astype(np.uint64) * _MIX
    order = np.argsort(keys, kind="stable")
    owners, keys = owners[order], keys[order]
    is_first = np.ones(len(owners), bool)
    is_first[1:] = keys[1:] != keys[:-1]
    block = np.cumsum(is_first) - 1
    reach = np.bincount(block, minlength=1)
    reach = np.where(reach <= _LARGEST_BLOCK, reach, _WINDOW)[block]
    found = []
    left = np.arange(len(owners))
    for distance in range(1, _LARGEST_BLOCK):
        left = left[(left + distance < len(owners)) & (reach[left] >= distance)]
        left = left[block[left + distance] == block[left]]
        found.append(owners[left] * len(groups) + owners[left + distance])
    pairs = distinct(np.concatenate(found))
    return np.column_stack(np.divmod(pairs, max(len(groups), 1)))
