"""The shingles that articles share: which article has which, and who else has it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from transforms.ragged import Index, Ragged, starts_of
from transforms.reuse.shingles import Hashes

# Most shingles are in one article only. Four buckets a shingle let one in four of those through to be sorted; more
# than 2**28 buckets would take more memory than sorting does.
BUCKETS_A_SHINGLE, MOST_BUCKET_BITS = 4, 28
_HASH_BITS = 64


@dataclass(frozen=True)
class ShingleIndex:
    """Articles from the shortest on, and the shingles that two or more of them have, from the rarest on."""

    articles: Index  # place by size → number of the article
    sizes: Index  # of the whole article, shingles of its own included
    rows: Ragged  # place by size → its shared shingles, rarest first
    holders: Ragged  # shingle → places of the articles that have it, in order


def index_shingles(shingles: Sequence[Hashes]) -> ShingleIndex:
    """The index over the shingles of each article, which are sorted and unique."""
    sizes = np.fromiter(map(len, shingles), np.int64, len(shingles))
    by_size = np.argsort(sizes, kind="stable")
    holders = _holders([shingles[number] for number in by_size.tolist()], int(sizes.sum()))
    ranks = np.repeat(np.arange(len(holders.starts) - 1), np.diff(holders.starts))
    # One number for place and rank sorts in a third of the time of two.
    keys = np.sort(holders.values.astype(np.int64) << 32 | ranks)
    lengths = np.bincount(holders.values, minlength=len(sizes))
    rows = Ragged((keys & 0xFFFFFFFF).astype(np.int32), starts_of(lengths))
    return ShingleIndex(by_size, sizes[by_size], rows, holders)


def _holders(shingles: Sequence[Hashes], count: int) -> Ragged:
    """The places of the articles under each shingle that several have, from the rarest shingle on."""
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
    """Of each article the shingles whose bucket another article's fall into too: all it shares, and few others."""
    bits = min((BUCKETS_A_SHINGLE * count).bit_length(), MOST_BUCKET_BITS)
    shift = np.uint64(_HASH_BITS - bits)
    is_used, is_shared = (np.zeros(1 << bits, np.bool_) for _ in range(2))
    for hashes in shingles:
        buckets = (hashes >> shift).view(np.int64)
        is_shared[buckets[is_used[buckets]]] = True
        is_used[buckets] = True
    del is_used
    for hashes in shingles:
        yield hashes[is_shared[(hashes >> shift).view(np.int64)]]
