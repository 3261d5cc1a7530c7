"""What the word lists know of a name."""

from __future__ import annotations

import pytest

from transforms.entities.known import known_label


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("Niger", "GPE"),
        ("NIAMEY", "GPE"),
        ("Nigeriens", "NORP"),
        ("Burkinabé", "NORP"),
        ("US", "GPE"),
        ("Us", None),
        ("White House", "FAC"),
        ("Sahel", "LOC"),
        ("UN", "ORG"),
        ("Reading", None),
        ("Mobile", None),
        ("Leicester", "CITY"),
    ],
)
def test_known_label(name: str, label: str | None) -> None:
    assert known_label(name) == label
