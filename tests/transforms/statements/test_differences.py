"""What a paper changed, word by word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from transforms.statements import compare_wordings


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("We will act", "we will act.", ["equal"]),
        ("We will act now", "We will act", ["equal", "deleted"]),
        ("We act", "We must act", ["equal", "inserted", "equal"]),
        ("die Brücke hält", "die Mauer hält", ["equal", "replaced", "equal"]),
        ("", "All is well", ["inserted"]),
        ("", "", []),
        ("one — two", "one two", ["equal"]),
    ],
)
def test_operations(left: str, right: str, expected: list[str]) -> None:
    assert [difference.operation for difference in compare_wordings(left, right)] == expected


@given(st.text(max_size=60), st.text(max_size=60))
def test_parts_are_where_they_say(left: str, right: str) -> None:
    for part in compare_wordings(left, right):
        assert left[part.left_start : part.left_start + len(part.left)] == part.left
        assert right[part.right_start : part.right_start + len(part.right)] == part.right
