"""Blocking."""

import numpy as np
import pytest

from transforms.linking.blocks import blocking_keys
from transforms.linking.names import name_rows
from transforms.linking.pairs import candidate_pairs
from transforms.ragged import Ragged, starts_of

ALIKE = [
    ("PERSON", "Bob Dole", "Robert Dole"),
    ("PERSON", "Osama bin Laden", "Usama bin Ladin"),
    ("PERSON", "Heidar Alishvandi", "Heidar Alishbandi"),
    ("PERSON", "V. Putin", "Vladimir Putin"),
    ("PERSON", "Orban Viktor", "Viktor Orbán"),
    ("ORG", "ECOWAS", "Economic Community of West African States"),
    ("ORG", "US State Department", "Department of State"),
    ("PLACE", "Kyiv", "KYIV"),
]


def pairs_of(*names: tuple[str, str]) -> list[list[int]]:
    """The pairs to compare among these names and groups."""
    blocks = name_rows(names)["blocks"].to_pylist()
    rows = Ragged(
        np.array([key for keys in blocks for key in keys], np.uint64), starts_of(np.array([*map(len, blocks)]))
    )
    groups = sorted({group for _, group in names})
    return candidate_pairs(rows, np.array([groups.index(group) for _, group in names])).tolist()


@pytest.mark.parametrize(("group", "left", "right"), ALIKE)
def test_names_that_may_match_share_a_key(group: str, left: str, right: str) -> None:
    assert blocking_keys(left, group) & blocking_keys(right, group)
    assert pairs_of((left, group), (right, group)) == [[0, 1]]


def test_names_of_two_groups_are_not_compared() -> None:
    assert pairs_of(("Paris", "PLACE"), ("Paris", "ORG")) == []


def test_oversized_blocks_grow_linearly() -> None:
    people = sorted(f"Juan Perez {chr(97 + n % 26)}{chr(97 + n // 26)}" for n in range(600))
    found = pairs_of(*((name, "PERSON") for name in people))
    assert 600 < len(found) < 600 * 60
