"""Copies, one agency's reports and one paper's articles are one source."""

import numpy as np
import pytest

from transforms.reuse.pairs import Pairs
from transforms.reuse.sources import count_independent_sources


@pytest.mark.parametrize(
    ("agencies", "publishers", "copies", "expected"),
    [
        ([None, None], [None, None], [], 2),
        ([None, None], [None, None], [(0, 1)], 1),
        (["AFP", "Agence France-Presse"], ["Le Jour", "El Día"], [], 1),
        (["AP", None], ["Daily Star", "The Associated Press"], [], 1),
        ([None, None, None], ["Daily Star", "The Daily Star", "Le Jour"], [], 2),
        (["Reuters", None, None], ["Daily Star", "Daily Star", None], [(1, 2)], 2),
    ],
)
def test_sources(agencies: list[str], publishers: list[str], copies: list[tuple[int, int]], expected: int) -> None:
    groups = np.zeros(len(agencies), np.int64)
    pairs = Pairs.of((*pair, 1.0) for pair in copies)
    assert count_independent_sources(groups, agencies, publishers, pairs)[0] == expected


def test_other_groups_do_not_count() -> None:
    pairs = Pairs.of([(0, 1, 1.0)])
    assert count_independent_sources(np.arange(2), ["AP", "AP"], [None, None], pairs).tolist() == [1, 1]
