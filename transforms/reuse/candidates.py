"""Pairs of texts worth comparing in full: those that share some of the rarer shingles of the shorter one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from transforms.ragged import Index, starts_of
from transforms.reuse.index import ShingleIndex

# A pair must share an eighth of what it needs among its rarer shingles before it is compared in full. A lower share
# compares more pairs for nothing, a higher one looks up more of the common shingles; the answer is the same.
RARE_SHARE = 8
# Texts found under rarer shingles at a time: 32 MB.
BATCH = 1 << 20


@dataclass(frozen=True)
class _Prefixes:
    """The shorter texts that may need comparing, and how many of their rarest shingles they are looked up by."""

    places: Index
    lengths: Index
    least: Index  # shingles that a longer article must share among those


def candidate_pairs(index: ShingleIndex, needed: Index) -> Iterator[tuple[int, NDArray[np.int64]]]:
    """Per shorter text, by its place, the places of the longer ones that may share `needed[place]` shingles with it.

    Of the needed shared shingles at least `least` lie outside the `needed - least` commonest ones of the shorter
    text (prefix filter: Chaudhuri, Ganti, Kaushik 2006), so only the texts under its rarer ones are looked up.
    """
    prefixes = _prefixes(index, needed)
    for batch in _batches(index, prefixes):
        keys, counts = np.unique(_found(index, batch), return_counts=True)
        place = keys >> 32
        least = batch.least[np.searchsorted(batch.places, place)]
        keys, place = keys[counts >= least], place[counts >= least]
        first = np.flatnonzero(np.diff(place, prepend=-1))
        yield from zip(place[first].tolist(), np.split(keys & 0xFFFFFFFF, first[1:]), strict=False)


def _prefixes(index: ShingleIndex, needed: Index) -> _Prefixes:
    shared = np.diff(index.rows.starts)
    places = np.flatnonzero((shared > 0) & (shared >= needed))
    least = np.maximum(needed[places] // RARE_SHARE, 1)
    return _Prefixes(places, shared[places] - needed[places] + least, least)


def _batches(index: ShingleIndex, prefixes: _Prefixes) -> Iterator[_Prefixes]:
    """The prefixes in parts under which about as many texts are found."""
    holders = np.diff(index.holders.starts)
    entries = holders[index.rows.values[index.rows.firsts(prefixes.places, prefixes.lengths)]]
    work = np.concatenate(([0], np.cumsum(entries)))[starts_of(prefixes.lengths)]
    bounds = np.searchsorted(work, np.arange(BATCH, work[-1], BATCH))
    for places, lengths, least in zip(
        *(np.split(column, bounds) for column in (prefixes.places, prefixes.lengths, prefixes.least)), strict=True
    ):
        yield _Prefixes(places, lengths, least)


def _found(index: ShingleIndex, prefixes: _Prefixes) -> NDArray[np.int64]:
    """The longer texts under each shingle of the prefixes, as place of the shorter << 32 | place; one of two is new."""
    shingles = index.rows.values[index.rows.firsts(prefixes.places, prefixes.lengths)]
    short = np.repeat(np.repeat(prefixes.places, prefixes.lengths), index.holders.lengths(shingles))
    long = index.holders.values[index.holders.places(shingles)]
    is_asked = (long > short) & (index.is_new[short] | index.is_new[long])
    keys: NDArray[np.int64] = short[is_asked] << 32 | long[is_asked]
    return keys
