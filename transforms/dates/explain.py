"""Why an expression was read as it was: one sentence for people."""

from __future__ import annotations

from transforms.dates.expression import TimeExpression
from transforms.lexicon import load_lexicon

_RULES: dict[str, str] = load_lexicon("date_rules")["rules"]
_TYPES = {"DATE": "a date", "TIME": "a time of day", "DURATION": "a length of time", "SET": "a recurring time"}


def explain(expression: TimeExpression, text: str) -> str:
    """A sentence that says what the expression means, the rule that read it and what it was read against.

    >>> from transforms.dates.finder import read_dates_in_text
    >>> explain(read_dates_in_text("in July 1998")[0], "in July 1998")
    '"July 1998" is a date, 1998-07 (1998-07-01 to 1998-07-31): a month with its year (rule month_year).'
    """
    written = " ".join(text[expression.char_start : expression.char_end].split())
    mod = "" if expression.timex_mod is None else f", {expression.timex_mod}"
    anchor = "" if expression.anchor is None else f", read against {expression.anchor}"
    rule = _RULES.get(expression.rule, expression.rule.replace("_", " "))
    return (
        f'"{written}" is {_TYPES[expression.timex_type]}, {expression.timex_value}{mod}'
        f"{_days(expression)}: {rule}{anchor} (rule {expression.rule})."
    )


def _days(expression: TimeExpression) -> str:
    """The days in brackets, where the value does not show them itself."""
    earliest, latest = expression.earliest, expression.latest
    if earliest is None or latest is None:
        return " (no day follows)" if expression.timex_type in ("DATE", "TIME") else ""
    if earliest == latest:
        return "" if expression.timex_value[:10] == earliest.isoformat() else f" ({earliest})"
    return f" ({earliest} to {latest})"
