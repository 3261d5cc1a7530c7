"""Texts as numbers."""

import numpy as np
import pyarrow as pa

from transforms.coding import code_texts, commonest, distinct, find, places_in


def test_codes_sort_as_texts_do() -> None:
    coded = code_texts(pa.chunked_array([["Zoë", "ann"], ["Ann", "ann"]]))
    assert coded.texts.to_pylist() == ["Ann", "Zoë", "ann"]
    assert coded.codes.tolist() == [1, 2, 0, 2]


def test_unknown_and_missing_texts_have_no_place() -> None:
    assert places_in(pa.array(["a", "b"]), pa.array(["b", "c", None])).tolist() == [1, -1, -1]


def test_nothing_is_found_in_nothing() -> None:
    none = np.empty(0, np.int64)
    assert find(none, np.array([3])).tolist() == [-1]
    assert find(np.array([3]), none).tolist() == []
    assert distinct(none).tolist() == []
    assert commonest(none, none, 2).tolist() == [0, 0]
