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

# The corpus is taken as a part of a larger one, of this many more articles that have none of its terms: in a corpus of
# five articles on one affair its words must still count, and one more article must not turn every weight over.
OTHER_ARTICLES = 200
# An article is its strongest terms; what follows adds more time than likeness.
STRONGEST_TERMS = 128
# Below this, two articles have nothing in common but their language.
LEAST_SIMILARITY = 0.1
_CHUNK = 1000


def term_vectors(terms: Sequence[StoryTerms | None]) -> csr_array:
    """One row an article of `story_terms`: weights times inverse document frequency, of length 1.

    Terms of a single article are left out, so the row of an article that shares none is empty, as that of None is.
    """
    rows, codes, weights = _entries(terms)
    frequencies = np.bincount(codes)
    inverse = np.log((len(terms) + OTHER_ARTICLES) / np.maximum(frequencies, 1))
    weights = np.where(frequencies[codes] > 1, weights * inverse[codes], 0.0)
    kept = _strongest(rows, codes, weights)
    rows, codes, weights = rows[kept], codes[kept], weights[kept]
    norms = np.sqrt(np.bincount(rows, weights**2, minlength=len(terms)))
    return csr_array((weights / norms[rows], (rows, codes)), shape=(len(terms), len(frequencies)))


def _entries(terms: Sequence[StoryTerms | None]) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float64]]:
    """The article, the number of the term and the weight of every term of every article."""
    fields = pc.split_pattern(pa.array([one or None for one in terms], pa.string()), " ")
    counts = pc.fill_null(pc.list_value_length(fields), 0).to_numpy() // 2
    words = fields.flatten()
    codes = words.take(pa.array(np.arange(0, len(words), 2))).dictionary_encode()
    weights = words.take(pa.array(np.arange(1, len(words), 2))).cast(pa.float64())
    rows = np.repeat(np.arange(len(terms)), counts)
    return rows, codes.indices.to_numpy().astype(np.int64), weights.to_numpy()


def _strongest(rows: NDArray[np.int64], columns: NDArray[np.int64], weights: NDArray[np.float64]) -> NDArray[np.int64]:
    order = np.lexsort((columns, -weights, rows))
    first = np.searchsorted(rows, rows)
    place = np.arange(len(rows)) - first
    chosen: NDArray[np.int64] = np.sort(order[(place < STRONGEST_TERMS) & (weights[order] > 0)])
    return chosen


def similar_pairs(vectors: csr_array) -> Iterator[Pairs]:
    """Every pair of rows, the lower first, whose similarity is at least `LEAST_SIMILARITY`."""
    turned = vectors.T.tocsr()
    for start in range(0, vectors.shape[0], _CHUNK):
        product = (vectors[start : start + _CHUNK] @ turned).tocoo()
        pairs = Pairs(product.row.astype(np.int64) + start, product.col.astype(np.int64), product.data)
        yield pairs.where((pairs.likeness >= LEAST_SIMILARITY) & (pairs.left < pairs.right))
