"""The sentence that says why a day was read."""

from __future__ import annotations

from datetime import date

import pytest

from transforms.dates import DateInterval, explain, read_dates_in_text
from transforms.dates.finder import grammar
from transforms.lexicon import load_lexicon


@pytest.mark.parametrize(
    ("text", "published", "sentence"),
    [
        (
            "Šárka left on Wednesday.",
            DateInterval.day(date(2023, 7, 29)),
            '"Wednesday" is a date, 2023-07-26: the last such weekday, or the coming one where the future is told, '
            "read against 2023-07-29 (rule weekday).",
        ),
        (
            "on July 28",
            None,
            '"July 28" is a date, XXXX-07-28 (no day follows): a day and month without a year, the nearest one unless '
            "the tense says otherwise (rule month_day).",
        ),
    ],
)
def test_explanations(text: str, published: DateInterval | None, sentence: str) -> None:
    (expression,) = read_dates_in_text(text, published)
    assert explain(expression, text) == sentence


def test_every_rule_is_explained() -> None:
    assert {rule.name for rule in grammar().rules} == set(load_lexicon("date_rules")["rules"])
