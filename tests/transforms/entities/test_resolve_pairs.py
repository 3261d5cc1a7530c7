"""Blocking."""

import pytest

from transforms.entities.resolve_nodes import Node
from transforms.entities.resolve_pairs import blocking_keys, candidate_pairs

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


def node(group: str, name: str) -> Node:
    return Node(group, name, group, name, ())


@pytest.mark.parametrize(("group", "left", "right"), ALIKE)
def test_names_that_may_match_share_a_key(group: str, left: str, right: str) -> None:
    assert blocking_keys(node(group, left)) & blocking_keys(node(group, right))


def test_oversized_blocks_grow_linearly() -> None:
    people = [node("PERSON", f"Juan Perez {chr(97 + n % 26)}{chr(97 + n // 26)}") for n in range(600)]
    assert len(candidate_pairs(people)) < 600 * 60
