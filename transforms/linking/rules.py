"""Why a mention or a written form is an entity's, in words."""

from __future__ import annotations

from transforms.lexicon import load_lexicon

LINK_RULES: dict[str, str] = load_lexicon("link_rules")["sentences"]


def explain_rule(rule: str) -> str:
    """The sentence of a link rule; KeyError for a rule that there is not.

    >>> explain_rule("acronym")
    'One is made of the first letters of the other.'
    """
    return LINK_RULES[rule]
