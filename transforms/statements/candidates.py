"""Pairs of wordings worth aligning: those that share a rare run of words. Never all pairs."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from transforms.coding import distinct
from transforms.statements.wordings import Ints, Wordings

SHINGLE_WORDS = 3
ALL_PAIRS = 16  # wordings of one shingle that are all paired; of more, each with a few
MOST_WORDINGS = 1_000  # a shingle of more wordings is a phrase of the language ("we are going to")
RAREST = 6  # shingles that a wording is looked up by even if all of its shingles are common
NEIGHBOURS = 3  # later wordings of a common shingle that each is paired with, those of its speaker first
BUCKETS_A_SHINGLE = 4  # most shingles are in one wording only, and need not be sorted
_MIX = np.uint64(0x9E3779B97F4A7C15)  # the odd constant of splitmix64 (Steele, Lea, Flood 2014)
_FREQUENCY_BITS, _SHINGLE_BITS = 10, 30  # beside 23 for the wording


def find_candidates(wordings: Wordings) -> Ints:
    """Pairs (a, b), a < b, as an array of shape (n, 2), sorted, with speakers that may be one person."""
    owners, shingles = _rare_shingles(wordings)
    pairs = np.concatenate([_within(owners, shingles, wordings.speakers), _alike(wordings)])
    one, other = wordings.speakers[pairs[:, 0]], wordings.speakers[pairs[:, 1]]
    pairs = pairs[(one == other) | (one < 0) | (other < 0)]
    count = max(len(wordings), 1)
    keys = distinct(pairs[:, 0] * count + pairs[:, 1])
    return np.stack([keys // count, keys % count], axis=1)


def _alike(wordings: Wordings) -> Ints:
    """Neighbours in order of text: the same words of different speakers."""
    first = np.arange(max(len(wordings) - 1, 0))
    return np.stack([first, first + 1], axis=1)


def _shingles(wordings: Wordings) -> tuple[Ints, NDArray[np.uint64]]:
    """The owner and the hash of every run of three words."""
    count = max(len(wordings.words) - SHINGLE_WORDS + 1, 0)
    owners = np.repeat(np.arange(len(wordings)), wordings.lengths)
    inside = np.flatnonzero(owners[:count] == owners[SHINGLE_WORDS - 1 : SHINGLE_WORDS - 1 + count])
    hashes = np.zeros(len(inside), np.uint64)
    for offset in range(SHINGLE_WORDS):
        hashes = (hashes ^ wordings.words[inside + offset].view(np.uint64)) * _MIX
        hashes ^= hashes >> np.uint64(32)
    return owners[inside], hashes * _MIX


def _shared(wordings: Wordings) -> tuple[Ints, Ints]:
    """The owner and the number of every run of three words that several wordings have; sorted by number, then owner."""
    owners, hashes = _shingles(wordings)
    kept = _likely_shared(owners, hashes)
    owners, hashes = owners[kept], hashes[kept]
    order = np.argsort(hashes, kind="stable")
    owners, hashes = owners[order], hashes[order]
    is_new = np.r_[True, hashes[1:] != hashes[:-1]][: len(hashes)]
    is_first = is_new | np.r_[True, owners[1:] != owners[:-1]][: len(hashes)]
    return owners[is_first], np.cumsum(is_new)[is_first] - 1


def _likely_shared(owners: Ints, hashes: NDArray[np.uint64]) -> Ints:
    """Where the shingles stand whose bucket those of two wordings fall into: all shared ones, and few others."""
    bits = (BUCKETS_A_SHINGLE * len(hashes)).bit_length()
    buckets = (hashes >> np.uint64(64 - bits)).view(np.int64) if bits else np.empty(0, np.int64)
    owner = np.empty(1 << bits, np.int32)
    owner[buckets] = owners
    is_shared = np.zeros(1 << bits, np.bool_)
    is_shared[buckets[owner[buckets] != owners]] = True
    return np.flatnonzero(is_shared[buckets])


def _rare_shingles(wordings: Wordings) -> tuple[Ints, Ints]:
    """Of each wording, the shared shingles that few wordings have, at least its six rarest; sorted by shingle."""
    owners, shingles = _shared(wordings)
    if not len(shingles):
        return owners, shingles
    frequency = np.bincount(shingles)[shingles]
    kept = (frequency > 1) & (frequency <= MOST_WORDINGS)
    keys = owners[kept] << _FREQUENCY_BITS + _SHINGLE_BITS | frequency[kept] << _SHINGLE_BITS | shingles[kept]
    keys.sort()
    owners, shingles = keys >> _FREQUENCY_BITS + _SHINGLE_BITS, keys & (1 << _SHINGLE_BITS) - 1
    frequency = keys >> _SHINGLE_BITS & (1 << _FREQUENCY_BITS) - 1
    rank = np.arange(len(owners)) - np.searchsorted(owners, owners)
    kept = (frequency <= ALL_PAIRS) | (rank < RAREST)
    keys = np.sort(shingles[kept] << 32 | owners[kept])
    return keys & 0xFFFFFFFF, keys >> 32


def _within(owners: Ints, shingles: Ints, speakers: Ints) -> Ints:
    """Pairs of wordings that share a shingle; input is sorted by shingle, then owner."""
    found = [np.empty((0, 2), np.int64)]
    starts = np.flatnonzero(np.r_[True, shingles[1:] != shingles[:-1]]) if len(shingles) else np.empty(0, np.int64)
    sizes = np.diff(np.r_[starts, len(shingles)])
    for size in range(2, ALL_PAIRS + 1):
        members = owners[starts[sizes == size][:, None] + np.arange(size)]
        left, right = np.triu_indices(size, 1)
        found.append(np.stack([members[:, left].ravel(), members[:, right].ravel()], axis=1))
    is_common = np.repeat(sizes > ALL_PAIRS, sizes)
    found.append(_near(owners[is_common], shingles[is_common], speakers))
    return np.concatenate(found)


def _near(owners: Ints, shingles: Ints, speakers: Ints) -> Ints:
    """Each wording of a common shingle with the longest one and the next few of its speaker."""
    found = [np.empty((0, 2), np.int64)]
    longest = owners[np.searchsorted(shingles, shingles)] if len(shingles) else owners
    found.append(np.stack([longest, owners], axis=1)[longest < owners])
    order = np.lexsort((owners, speakers[owners], shingles))
    owners, shingles = owners[order], shingles[order]
    for step in range(1, NEIGHBOURS + 1):
        same = shingles[step:] == shingles[:-step]
        pairs = np.stack([owners[:-step][same], owners[step:][same]], axis=1)
        found.append(np.sort(pairs, axis=1))
    return np.concatenate(found)
