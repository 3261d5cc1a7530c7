"""The shingles that texts share: which text has which, and what else has it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from transforms.ragged import Index, Ragged, starts_of
from transforms.reuse.shingles import Hashes

# Most shingles are in one text only. Four buckets a shingle let one in four of those through to be sorted; more
# than 2**28 buckets would take more memory than sorting does. A megabyte of them is emptied in no time.
BUCKETS_A_SHINGLE, LEAST_BUCKET_BITS, MOST_BUCKET_BITS = 4, 20, 28
_HASH_BITS = 64


@dataclass(frozen=True)
class ShingleIndex:
    """Texts from the shortest on, and the shingles that two or more of them have, from the rarest on.

    Of the shingles of a text that is not new, those that no new one has are left out.
    """

    texts: Index  # place by size → number of the text
    sizes: Index  # of the whole text, shingles of its own included
    is_new: NDArray[np.bool_]
    rows: Ragged  # place by size → its shared shingles, rarest first
    holders: Ragged  # shingle → places of the texts that have it, in order


def index_shingles(shingles: Sequence[Hashes], is_new: NDArray[np.bool_]) -> ShingleIndex:
    """The index over the shingles of each text, which are sorted and unique."""
    sizes = np.fromiter(map(len, shingles), np.int64, len(shingles))
    by_size = np.argsort(sizes, kind="stable")
    sizes, is_new = sizes[by_size], is_new[by_size]
    ordered = list(_met_in_new([shingles[number] for number in by_size.tolist()], sizes, is_new))
    holders = _holders(ordered, sum(map(len, ordered)))
    ranks = np.repeat(np.arange(len(holders.starts) - 1), np.diff(holders.starts))
    # One number for place and rank sorts in a third of the time of two.
    keys = np.sort(holders.values.astype(np.int64) << 32 | ranks)
    lengths = np.bincount(holders.values, minlength=len(sizes))
    rows = Ragged((keys & 0xFFFFFFFF).astype(np.int32), starts_of(lengths))
    return ShingleIndex(by_size, sizes, is_new, rows, holders)


def _met_in_new(shingles: Sequence[Hashes], sizes: Index, is_new: NDArray[np.bool_]) -> Iterable[Hashes]:
    """Of each text the shingles whose bucket a new text's fall into too; all where most texts are new."""
    if is_new.all():
        return shingles
    shift, is_met = _buckets(int(sizes[is_new].sum()))
    for hashes in compress(shingles, is_new):
        is_met[(hashes >> shift).view(np.int64)] = True
    return (hashes[is_met[(hashes >> shift).view(np.int64)]] for hashes in shingles)


def _holders(shingles: Sequence[Hashes], count: int) -> Ragged:
    """The places of the texts under each shingle that several have, from the rarest shingle on."""
    if not count:
        return Ragged(np.empty(0, np.int32), np.zeros(1, np.int64))
    kept = list(_likely_shared(shingles, count))
    hashes = np.concatenate(kept)
    owners = np.repeat(np.arange(len(kept), dtype=np.int32), list(map(len, kept)))
    order = np.argsort(hashes, kind="stable")
    hashes, owners = hashes[order], owners[order]
    first = np.flatnonzero(np.concatenate((hashes[:1] == hashes[:1], hashes[1:] != hashes[:-1])))
    counts = np.diff(first, append=len(hashes))
    by_rarity = np.argsort(counts, kind="stable")
    by_rarity = by_rarity[np.searchsorted(counts[by_rarity], 2) :]
    alike = Ragged(owners, np.append(first, len(hashes)))
    return Ragged(owners[alike.places(by_rarity)], starts_of(counts[by_rarity]))


def _likely_shared(shingles: Sequence[Hashes], count: int) -> Iterator[Hashes]:
    """Of each text the shingles whose bucket another text's fall into too: all it shares, and few others."""
    shift, is_used = _buckets(count)
    is_shared = np.zeros_like(is_used)
    for hashes in shingles:
        buckets = (hashes >> shift).view(np.int64)
        is_shared[buckets[is_used[buckets]]] = True
        is_used[buckets] = True
    del is_used
    for hashes in shingles:
        yield hashes[is_shared[(hashes >> shift).view(np.int64)]]


def _buckets(count: int) -> tuple[np.uint64, NDArray[np.bool_]]:
    """Empty buckets for so many shingles, and by how many bits to shift a shingle for the number of its bucket."""
    bits = min(max((BUCKETS_A_SHINGLE * count).bit_length(), LEAST_BUCKET_BITS), MOST_BUCKET_BITS)
    return np.uint64(_HASH_BITS - bits), np.zeros(1 << bits, np.bool_)
