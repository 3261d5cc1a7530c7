"""Pairs of names of people and organisations in the news of 1985 to 2025, as facts: the same one or another.

The tables beside this file are our own compilation. Names alone cannot settle every pair; nearly all they must.
"""

import csv
from pathlib import Path

import pytest

from transforms.names import compare_names

LEAST_F1 = 0.96


@pytest.mark.parametrize(("table", "entity_type"), [("people", "PERSON"), ("organisations", "ORG")])
def test_known_pairs_are_told(table: str, entity_type: str) -> None:
    with Path(__file__).with_name(f"{table}.csv").open(encoding="utf-8", newline="") as lines:
        told = [
            (pair["is_same"] == "true", compare_names(pair["left"], pair["right"], entity_type).is_match, pair)
            for pair in csv.DictReader(lines)
        ]
    right = sum(is_same and is_match for is_same, is_match, _ in told)
    wrong = [pair for is_same, is_match, pair in told if is_same != is_match]
    assert 2 * right / (2 * right + len(wrong)) >= LEAST_F1, wrong
