"""The strongest terms of a row are kept, and a term that very many rows have is split by their keys."""

import numpy as np
import pytest
from scipy.sparse import csr_array

from transforms.reuse import strongest
from transforms.reuse.strongest import split_common, strongest_terms


@pytest.mark.parametrize("rows", [0, 1, 3, 1500])
def test_strongest_terms_are_those_of_the_highest_weights(rows: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strongest, "STRONGEST_TERMS", 4)
    dense = np.random.default_rng(rows).random((rows, 9)) * (np.random.default_rng(rows + 1).random((rows, 9)) < 0.7)
    found = strongest_terms(csr_array(dense)).toarray()
    for row, kept in zip(dense, found, strict=True):
        least = np.sort(row)[-4]
        assert (kept == np.where(row >= least, row, 0)).all()


def test_no_term_is_split_that_few_have() -> None:
    vectors = csr_array(np.ones((40, 3)))
    assert (split_common(vectors, np.arange(40)).toarray() == vectors.toarray()).all()


@pytest.mark.parametrize(
    ("keys", "most"), [(np.arange(40), 8), (np.repeat([0, 0b10000], 20), 20), (np.zeros(40, int), 40)]
)
def test_a_common_term_ties_rows_of_like_keys(keys: np.ndarray, most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(strongest, "MOST_HOLDERS", 10)
    split = split_common(csr_array(np.ones((40, 2))), keys)
    held = split.sum(axis=0)
    assert held[held > 0].tolist() == [most] * (80 // most)
    assert split.sum(axis=1).tolist() == [2] * 40
    for column in split.tocsc().T.tocsr():
        ends = keys[column.nonzero()[-1]]
        assert not len(ends) or ends.max() - ends.min() < 16
