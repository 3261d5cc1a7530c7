"""How alike articles are in their terms: cosine of TF-IDF vectors (Salton, Buckley 1988)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray
from scipy.sparse import csr_array

from transforms.reuse.pairs import Pairs
from transforms.reuse.terms import StoryTerms

# The corpus is taken as a part of a larger one: of 500 more articles two have any given term. In a corpus of five
# articles on one affair its words must still count, those of two that have nothing in common must not, and one more
# article must not turn every weight over. Best of several priors on corpora of 20 to 800 articles.
OTHER_ARTICLES, OTHER_USES = 500, 2
# Pairs are looked for under the strongest terms of each article, and then compared by all: 0.998 of the pairs with a
# similarity of 0.15 or more share so much of it there.
STRONGEST_TERMS, STRONGEST_SHARE = 30, 0.05
# Below this, two articles have little in common but their language.
LEAST_SIMILARITY = 0.1
_CHUNK = 1000


def term_vectors(terms: Sequence[StoryTerms | None]) -> csr_array:
    """One row an article of `story_terms`: weights times inverse document frequency, of length 1.

    The row of an article without terms is empty, as that of None is.
    """
    rows, codes, weights = _entries(terms)
    frequencies = np.bincount(codes)
    inverse = np.log((len(terms) + OTHER_ARTICLES) / (frequencies + OTHER_USES))
    weights = weights * inverse[codes]
    norms = np.sqrt(np.bincount(rows, weights**2, minlength=len(terms)))
    # A term of a single article makes it longer, and like no other.
    shared = frequencies[codes] > 1
    rows, codes, weights = rows[shared], codes[shared], weights[shared]
    vectors = csr_array((weights / norms[rows], (rows, codes)), shape=(len(terms), len(frequencies)))
    vectors.sort_indices()
    return vectors


def similar_pairs(vectors: csr_array) -> Iterator[Pairs]:
    """The pairs of rows, the lower first, whose similarity is at least `LEAST_SIMILARITY`."""
    strongest = _strongest(vectors)
    turned = strongest.T.tocsr()
    for start in range(0, vectors.shape[0], _CHUNK):
        shared = (strongest[start : start + _CHUNK] @ turned).tocoo()
        left, right = shared.row.astype(np.int64) + start, shared.col.astype(np.int64)
        kept = (shared.data >= STRONGEST_SHARE) & (left < right)
        left, right = left[kept], right[kept]
        pairs = Pairs(left, right, vectors[left].multiply(vectors[right]).sum(axis=1))
        yield pairs.where(pairs.likeness >= LEAST_SIMILARITY)


def _strongest(vectors: csr_array) -> csr_array:
    """The vectors with the strongest terms only."""
    rows = np.repeat(np.arange(vectors.shape[0]), np.diff(vectors.indptr))
    order = np.lexsort((vectors.indices, -vectors.data, rows))
    kept = np.sort(order[np.arange(len(rows)) - vectors.indptr[rows] < STRONGEST_TERMS])
    return csr_array((vectors.data[kept], (rows[kept], vectors.indices[kept])), shape=vectors.shape)


def _entries(terms: Sequence[StoryTerms | None]) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """The article, the number of the term and the weight of every term of every article."""
    fields = pc.split_pattern(pa.array([one or None for one in terms], pa.string()), " ")
    counts = pc.fill_null(pc.list_value_length(fields), 0).to_numpy() // 2
    words = fields.flatten()
    codes = words.take(pa.array(np.arange(0, len(words), 2))).dictionary_encode()
    weights = words.take(pa.array(np.arange(1, len(words), 2))).cast(pa.float64())
    rows = np.repeat(np.arange(len(terms)), counts)
    return rows, codes.indices.to_numpy().astype(np.int64), weights.to_numpy()
