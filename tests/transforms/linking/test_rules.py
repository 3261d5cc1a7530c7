"""Rules and their sentences."""

import csv
from pathlib import Path

import pytest

from transforms.linking.edges import NEEDED_CONTEXT
from transforms.linking.rules import LINK_RULES, explain_rule
from transforms.names import compare_names


@pytest.mark.parametrize("rule", sorted({*NEEDED_CONTEXT, *LINK_RULES}))
def test_every_rule_that_joins_has_a_sentence(rule: str) -> None:
    assert explain_rule(rule).endswith(".")


def test_other_rules_are_unknown() -> None:
    with pytest.raises(KeyError):
        explain_rule("nearest")


@pytest.mark.parametrize(("table", "entity_type"), [("people", "PERSON"), ("organisations", "ORG")])
def test_rules_of_matches_are_explained(table: str, entity_type: str) -> None:
    path = Path(__file__).parent.parent / "names" / f"{table}.csv"
    with path.open(encoding="utf-8", newline="") as lines:
        matches = [compare_names(pair["left"], pair["right"], entity_type) for pair in csv.DictReader(lines)]
    assert {match.rule for match in matches if match.is_match} <= LINK_RULES.keys()
