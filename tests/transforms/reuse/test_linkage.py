"""Average linkage over a sparse graph agrees with the definition."""

import itertools
import random

import pytest

from transforms.reuse.linkage import link_by_average
from transforms.reuse.pairs import Pairs


def by_definition(count: int, likeness: dict[tuple[int, int], float], least: float) -> list[set[int]]:
    groups = [{item} for item in range(count)]

    def average(pair: tuple[set[int], set[int]]) -> float:
        pairs = list(itertools.product(*pair))
        return sum(likeness.get((min(p), max(p)), 0.0) for p in pairs) / len(pairs)

    while len(groups) > 1:
        best = max(itertools.combinations(groups, 2), key=average)
        if average(best) < least:
            break
        groups = [group for group in groups if group not in best] + [best[0] | best[1]]
    return groups


@pytest.mark.parametrize("density", [0.1, 0.5])
@pytest.mark.parametrize("seed", range(20))
def test_same_groups_as_by_definition(seed: int, density: float) -> None:
    draw = random.Random(seed)  # noqa: S311
    likeness = {pair: draw.random() for pair in itertools.combinations(range(14), 2) if draw.random() < density}
    pairs = Pairs.of((*pair, value) for pair, value in likeness.items())
    expected = by_definition(14, likeness, 0.3)
    names = link_by_average(14, pairs, lambda *_: 0.3).tolist()
    assert names == [min(next(group for group in expected if item in group)) for item in range(14)]


def test_larger_groups_may_need_more() -> None:
    pairs = Pairs.of([(0, 1, 0.9), (2, 3, 0.9), *((left, right, 0.4) for left in (0, 1) for right in (2, 3))])
    grown = link_by_average(4, pairs, lambda left, right: 0.3 if min(left, right) == 1 else 0.5)
    assert grown.tolist() == [0, 0, 2, 2]
    assert link_by_average(4, pairs, lambda *_: 0.3).tolist() == [0, 0, 0, 0]
