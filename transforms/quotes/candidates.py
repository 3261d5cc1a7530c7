"""Pairs of wordings worth aligning: those that share a rare run of words. Never all pairs."""

from __future__ import annotations

import numpy as np

from transforms.quotes.wordings import Ints, Wordings

SHINGLE_WORDS = 3
ALL_PAIRS = 16  # wordings of one shingle that are all paired; of more, each with a few
MOST_WORDINGS = 1_000  # a shingle of more wordings is a phrase of the language ("we are going to")
RAREST = 6  # shingles that a wording is looked up by even if all of its shingles are common
NEIGHBOURS = 3  # later wordings of a common shingle that each is paired with, those of its speaker first


def find_candidates(wordings: Wordings) -> Ints:
    """Pairs (a, b), a < b, as an array of shape (n, 2), sorted, with speakers that may be one person."""
    owners, shingles = _rare_shingles(wordings)
    pairs = np.concatenate([_within(owners, shingles, wordings.speakers), _alike(wordings)])
    one, other = wordings.speakers[pairs[:, 0]], wordings.speakers[pairs[:, 1]]
    pairs = pairs[(one == other) | (one < 0) | (other < 0)]
    count = max(len(wordings), 1)
    keys = np.unique(pairs[:, 0] * count + pairs[:, 1])
    return np.stack([keys // count, keys % count], axis=1)


def _alike(wordings: Wordings) -> Ints:
    """Neighbours in order of text: the same words of different speakers."""
    first = np.arange(max(len(wordings) - 1, 0))
    return np.stack([first, first + 1], axis=1)


def _shingles(wordings: Wordings) -> tuple[Ints, Ints]:
    """The owner and the number of every run of three words, each once for an owner."""
    words = wordings.words
    count = max(len(words) - SHINGLE_WORDS + 1, 0)
    owners = np.repeat(np.arange(len(wordings)), wordings.lengths)
    base = int(words.max()) + 1 if len(words) else 1
    runs = np.zeros(count, np.int64)
    for offset in range(SHINGLE_WORDS):
        _, runs = np.unique(runs * base + words[offset : offset + count], return_inverse=True)
    inside = owners[:count] == owners[SHINGLE_WORDS - 1 : SHINGLE_WORDS - 1 + count]
    keys = np.unique(owners[:count][inside] * max(count, 1) + runs[inside])
    return keys // max(count, 1), keys % max(count, 1)


def _rare_shingles(wordings: Wordings) -> tuple[Ints, Ints]:
    """Of each wording, the shared shingles that few wordings have, at least its six rarest; sorted by shingle."""
    owners, shingles = _shingles(wordings)
    if not len(shingles):
        return owners, shingles
    frequency = np.bincount(shingles)[shingles]
    kept = (frequency > 1) & (frequency <= MOST_WORDINGS)
    owners, shingles, frequency = owners[kept], shingles[kept], frequency[kept]
    order = np.lexsort((shingles, frequency, owners))
    owners, shingles, frequency = owners[order], shingles[order], frequency[order]
    rank = np.arange(len(owners)) - np.searchsorted(owners, owners)
    kept = (frequency <= ALL_PAIRS) | (rank < RAREST)
    order = np.lexsort((owners[kept], shingles[kept]))
    return owners[kept][order], shingles[kept][order]


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
