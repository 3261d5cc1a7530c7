"""Average linkage over a sparse graph agrees with the definition."""

import itertools
import random

import pytest

from transforms.reuse.linkage import link_by_average


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


@pytest.mark.parametrize("seed", range(20))
def test_same_groups_as_by_definition(seed: int) -> None:
    draw = random.Random(seed)  # noqa: S311
    likeness = {pair: draw.random() for pair in itertools.combinations(range(14), 2) if draw.random() < 0.5}
    names = link_by_average(14, [(*pair, value) for pair, value in likeness.items()], lambda *_: 0.3)
    expected = by_definition(14, likeness, 0.3)
    assert names == [min(next(group for group in expected if item in group)) for item in range(14)]


def test_larger_groups_may_need_more() -> None:
    edges = [(0, 1, 0.9), (2, 3, 0.9), *((left, right, 0.4) for left in (0, 1) for right in (2, 3))]
    assert link_by_average(4, edges, lambda left, right: 0.3 if min(left, right) == 1 else 0.5) == [0, 0, 2, 2]
    assert link_by_average(4, edges, lambda *_: 0.3) == [0, 0, 0, 0]
