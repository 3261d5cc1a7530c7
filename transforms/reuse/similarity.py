"""How alike articles are in their terms: cosine of TF-IDF vectors (Salton, Buckley 1988)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray
from scipy.sparse import csr_array

from transforms.ragged import Index, Ragged, starts_of
from transforms.reuse.pairs import Pairs
from transforms.reuse.strongest import split_common, strongest_terms
from transforms.reuse.terms import STORY_TERM, StoryTerms

# The corpus is taken as a part of a larger one: of 500 more articles two have any given term. In a corpus of five
# articles on one affair its words must still count, those of two that have nothing in common must not, and one more
# article must not turn every weight over. Best of several priors on corpora of 20 to 800 articles.
OTHER_ARTICLES, OTHER_USES = 500, 2
# Pairs are looked for under the strongest terms of each article, and then compared by all: 0.998 of the pairs with a
# similarity of 0.15 or more share so much of it there.
STRONGEST_SHARE = 0.05
# Below this, two articles have little in common but their language.
LEAST_SIMILARITY = 0.1
# Where names and figures make up less of a similarity than this, the words tell of a sort of happening (results of
# companies, fires, verdicts), not of one: it counts as much as it is then carried by names.
NAMES_SHARE = 0.4
_ROWS, _PAIRS = 1000, 2_000  # at a time


@dataclass(frozen=True)
class TermVectors:
    """One row an article, one column a term that several articles have."""

    terms: csr_array  # rows of length 1, or less by the terms of a single article
    signed: csr_array  # the same, below 0 where a term is no name and no figure in the article


def term_vectors(terms: Sequence[StoryTerms | None]) -> TermVectors:
    """One row an article of `story_terms`: weights times inverse document frequency, of length 1.

    The row of an article without terms is empty, as that of None is. A term of a single article has no column: it
    makes its article longer, and like no other.
    """
    known = [_NO_TERMS if one is None else one.view(_NO_TERMS.dtype) for one in terms]
    starts = starts_of(np.fromiter(map(len, known), np.int64, len(known)))
    entries = np.concatenate((_NO_TERMS, *known)).view(STORY_TERM)
    codes = pa.array(np.ascontiguousarray(entries["term"])).dictionary_encode().indices.to_numpy()
    frequencies = np.bincount(codes)
    inverse = np.log((len(terms) + OTHER_ARTICLES) / (frequencies + OTHER_USES))
    weights = entries["weight"] * inverse[codes]
    lengths = np.sqrt(csr_array((weights**2, codes, starts), shape=(len(terms), len(frequencies))).sum(axis=1))
    weights /= np.repeat(lengths, np.diff(starts))
    is_shared = frequencies[codes] > 1
    columns = np.cumsum(frequencies > 1, dtype=np.int32) - 1
    starts = starts_of(is_shared)[starts]
    shape = (len(terms), int(columns[-1]) + 1 if len(columns) else 0)
    weights[~entries["is_name"]] *= -1
    shared = weights[is_shared].astype(np.float32), columns[codes[is_shared]], starts
    # Two transpositions sort the columns of each row in linear time.
    signed = csr_array(shared, shape=shape).tocsc().tocsr()
    return TermVectors(csr_array((np.abs(signed.data), signed.indices, signed.indptr), shape), signed)


# As bytes, which numpy lays end to end without a look at their fields.
_NO_TERMS = np.empty(0, np.dtype((np.void, STORY_TERM.itemsize)))


def similar_pairs(vectors: TermVectors, keys: Index) -> Iterator[Pairs]:
    """The pairs of rows, the lower first, whose similarity is at least `LEAST_SIMILARITY`.

    `keys`: a number for each row. Two rows with nothing in common but very common terms may be missed where the first
    bits of their keys differ.
    """
    strongest = split_common(strongest_terms(vectors.terms), keys)
    turned = strongest.T.tocsr()
    for start in range(0, strongest.shape[0], _ROWS):
        shared = (strongest[start : start + _ROWS] @ turned).tocoo()
        left, right = shared.row.astype(np.int64) + start, shared.col.astype(np.int64)
        is_likely = (shared.data >= STRONGEST_SHARE) & (left < right)
        left, right = left[is_likely], right[is_likely]
        for first in range(0, len(left), _PAIRS):
            yield _compared(vectors, left[first : first + _PAIRS], right[first : first + _PAIRS])


def _compared(vectors: TermVectors, left: Index, right: Index) -> Pairs:
    """Those of the pairs that are alike by all of their terms; the pairs of a left row follow one another."""
    places, starts, theirs = _shared_entries(vectors.signed, left, right)
    products = theirs * vectors.signed.data[places]
    likeness = _row_sums(np.abs(products), starts)
    of_words = np.flatnonzero((products > 0) & (theirs < 0))
    by_names = likeness - _row_sums(products[of_words], np.searchsorted(of_words, starts))
    pairs = Pairs(left, right, np.minimum(likeness, by_names / NAMES_SHARE)).where(likeness >= LEAST_SIMILARITY)
    return pairs.where(pairs.likeness >= LEAST_SIMILARITY)


def _shared_entries(rows: csr_array, left: Index, right: Index) -> tuple[Index, Index, NDArray[np.float32]]:
    """The entries of each right row that the left one has too: where they stand, where those of each pair begin, and
    what the left row has there.
    """
    right_rows = Ragged(rows.indices, rows.indptr)
    places, bounds = right_rows.places(right), starts_of(right_rows.lengths(right))
    columns, theirs = rows.indices[places], np.empty(len(places), np.float32)
    dense = np.zeros(rows.shape[1], np.float32)
    first = np.flatnonzero(np.diff(left, prepend=-1, append=-1))
    for row, (start, end) in zip(left[first[:-1]].tolist(), pairwise(bounds[first].tolist()), strict=True):
        own = slice(rows.indptr[row], rows.indptr[row + 1])
        dense[rows.indices[own]] = rows.data[own]
        dense.take(columns[start:end], out=theirs[start:end], mode="clip")  # all are inside; "raise" would copy
        dense[rows.indices[own]] = 0.0
    shared = np.flatnonzero(theirs != 0)
    return places[shared], np.searchsorted(shared, bounds), theirs[shared]


def _row_sums(values: NDArray[np.float32], starts: Index) -> NDArray[np.float64]:
    """The sum of the values of each row."""
    sums = np.zeros(len(starts) - 1, np.float32)
    filled = np.flatnonzero(np.diff(starts))
    if len(filled):
        sums[filled] = np.add.reduceat(values, starts[filled])
    return sums.astype(np.float64)
