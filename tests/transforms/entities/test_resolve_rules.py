"""Rules and their sentences."""

import pytest

from transforms.entities.resolve_edges import NEEDED_CONTEXT
from transforms.entities.resolve_rules import LINK_RULES, explain_rule


@pytest.mark.parametrize("rule", sorted({*NEEDED_CONTEXT, *LINK_RULES}))
def test_every_rule_that_joins_has_a_sentence(rule: str) -> None:
    assert explain_rule(rule).endswith(".")


def test_other_rules_are_unknown() -> None:
    with pytest.raises(KeyError):
        explain_rule("nearest")
