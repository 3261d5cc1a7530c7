"""The similarities of pairs of articles are what their definition says."""

import numpy as np
import pytest
from scipy.sparse import csr_array

from transforms.reuse import similarity
from transforms.reuse.pairs import Pairs
from transforms.reuse.similarity import LEAST_SIMILARITY, NAMES_SHARE, TermVectors, similar_pairs


def by_definition(signed: np.ndarray) -> np.ndarray:
    """All products of rows; where names make up little of one, as much as it is carried by names."""
    of_words = np.maximum(-signed, 0)
    all_terms = np.abs(signed) @ np.abs(signed).T
    return np.minimum(all_terms, (all_terms - of_words @ of_words.T) / NAMES_SHARE)


@pytest.mark.parametrize("rows", [0, 1, 2, 60])
@pytest.mark.parametrize("at_a_time", [3, 5_000])
def test_pairs_have_the_likeness_of_their_terms(rows: int, at_a_time: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(similarity, "_PAIRS", at_a_time)
    drawn = np.random.default_rng(rows)
    signed = drawn.choice([-1.0, 0, 0, 0, 1], (rows, 12)) * drawn.random((rows, 12))
    signed = (signed / np.maximum(np.linalg.norm(signed, axis=1, keepdims=True), 1e-9)).astype(np.float32)
    vectors = TermVectors(csr_array(np.abs(signed)), csr_array(signed))
    found = Pairs.concatenate(similar_pairs(vectors, np.arange(rows)))
    expected = np.triu(by_definition(signed), 1)
    assert {*zip(found.left, found.right, strict=True)} == {
        *zip(*np.nonzero(expected >= LEAST_SIMILARITY), strict=True)
    }
    assert found.likeness == pytest.approx(expected[found.left, found.right], abs=1e-6)
