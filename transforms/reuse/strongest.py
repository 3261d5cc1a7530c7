"""The strongest terms of each article, by which similar ones are looked for."""

from __future__ import annotations

import numpy as np
from scipy.sparse import csr_array

from transforms.ragged import Index, starts_of

STRONGEST_TERMS = 30
# A strong term of more articles than these is taken for several, each of a stretch of time, so that work and memory
# grow with the number of articles and not with its square. Among 10 000 articles no term is as common.
MOST_HOLDERS = 512
_ROWS, _WEIGHT_BITS, _PLACE_BITS = 1 << 10, 22, 32  # together 64


def strongest_terms(vectors: csr_array) -> csr_array:
    """The rows of `vectors`, which are of length 1, with their strongest terms only."""
    parts = [_strongest_places(vectors, first) for first in range(0, vectors.shape[0], _ROWS)]
    places = np.concatenate((np.empty(0, np.int64), *parts))
    starts = starts_of(np.minimum(np.diff(vectors.indptr), STRONGEST_TERMS))
    return csr_array((vectors.data[places], vectors.indices[places], starts), shape=vectors.shape)


def _strongest_places(vectors: csr_array, first: int) -> Index:
    """Where the strongest terms of some rows stand; one number for row, weight and place sorts faster than three."""
    starts = vectors.indptr[first : first + _ROWS + 1].astype(np.int64)
    weights = vectors.data[starts[0] : starts[-1]].astype(np.float64)
    rows = np.repeat(np.arange(len(starts) - 1, dtype=np.uint64), np.diff(starts))
    weakness = np.minimum((1.0 - weights) * (1 << _WEIGHT_BITS), (1 << _WEIGHT_BITS) - 1).astype(np.uint64)
    keys = rows << np.uint64(_WEIGHT_BITS + _PLACE_BITS) | weakness << np.uint64(_PLACE_BITS)
    keys |= np.arange(len(weights), dtype=np.uint64)
    keys.sort()
    is_strong = np.arange(len(keys)) - (starts[:-1] - starts[0])[rows.view(np.int64)] < STRONGEST_TERMS
    places: Index = (keys[is_strong] & np.uint64((1 << _PLACE_BITS) - 1)).view(np.int64) + starts[0]
    return places


def split_common(strongest: csr_array, keys: Index) -> csr_array:
    """The same rows with several columns for a term of more than `MOST_HOLDERS` rows, one for rows with like keys.

    Keys are alike that begin with the same bits, as many as it takes; `keys[i]` is that of row i.
    """
    columns, owners = (
        strongest.indices.astype(np.int64),
        keys[np.repeat(np.arange(len(keys)), np.diff(strongest.indptr))],
    )
    for bit in reversed(range(_differing_bits(keys))):
        is_common = (np.bincount(columns) > MOST_HOLDERS)[columns]
        if not is_common.any():
            break
        half = columns[is_common] << 1 | (owners[is_common] >> bit & 1)
        _, parts = np.unique(half, return_inverse=True)
        columns[is_common] = columns.max() + 1 + parts
    width = int(columns.max(initial=-1)) + 1
    return csr_array((strongest.data, columns, strongest.indptr), shape=(len(keys), width))


def _differing_bits(keys: Index) -> int:
    """The number of bits from the first in which keys differ to the last."""
    return int(np.bitwise_xor(keys, keys[:1]).max(initial=0)).bit_length()
