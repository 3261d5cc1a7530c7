"""Time expressions in languages other than English: what figures alone say, and days and months of known names.

Nothing is read against the publication, and no tense is told: the rules for both are English.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any

from transforms.dates.expression import TimeExpression
from transforms.dates.finder import read_dates_in_text
from transforms.dates.timex import interval_of
from transforms.lexicon import load_lexicon

FIGURES = frozenset({"iso_date", "numeric_date", "clock", "year"})
"""Rules that need no word of any language."""
_NO_WORDS: dict[str, Any] = {"weekdays": [], "first": [], "decades": [], "months": {}, "abbreviations": {}}


def is_english(language: str | None) -> bool:
    """Whether the rules of English are for texts in this language; they are for unknown ones."""
    return language in (None, "en")


def read_dates_abroad(text: str, language: str) -> list[TimeExpression]:
    """The time expressions of a text; in order, never overlapping. 03/04/2021 is a day in April.

    >>> [one.timex_value for one in read_dates_abroad("Du 1er mai 2019 au 03/06/2019", "fr")]
    ['2019-05-01', '2019-06-03']
    """
    named = list(_read_named(text, language))
    taken = {place for one in named for place in range(one.char_start, one.char_end)}
    figures = [
        replace(one, tense=None)
        for one in read_dates_in_text(text, month_first=False)
        if one.rule in FIGURES and one.char_start not in taken
    ]
    return sorted([*named, *figures], key=lambda one: one.char_start)


def _read_named(text: str, language: str) -> Iterator[TimeExpression]:
    words, pattern = _words(language), _pattern(language)
    for found in pattern.finditer(text) if pattern else ():
        month = words["months"].get((found["month"] or found["only"] or found["short"] or "").casefold())
        month = month or words["abbreviations"].get((found["short"] or "").casefold())
        if found["decade"]:
            value, rule = found["decade"][:3], "decade"
        elif found["only"]:
            value, rule = f"{found['only_year']}-{month:02}", "month_year"
        else:
            day = 1 if not found["day"].isdecimal() else int(found["day"])
            value, rule = f"{found['year']}-{month:02}-{day:02}", "day_month_year"
        interval = interval_of(value)
        if interval is not None:
            days = interval.earliest, interval.latest, interval.granularity
            yield TimeExpression(found.start(), found.end(), "DATE", value, None, *days, None, rule)


def _words(language: str) -> dict[str, Any]:
    words: dict[str, Any] = load_lexicon("dates_abroad").get(language, _NO_WORDS)
    return words


@cache
def _pattern(language: str) -> re.Pattern[str] | None:
    """What a language writes with a year; None where its words are not known."""
    words = _words(language)
    if not words["months"]:
        return None
    any_of = {name: "|".join(map(re.escape, words[name])) for name in words}
    day = rf"(?:(?:{any_of['weekdays']})\s+)?(?P<day>\d{{1,2}}|{any_of['first']})\s+"
    month = rf"(?:(?P<month>{any_of['months']})|(?P<short>{any_of['abbreviations']})\b\.?)\s+(?P<year>\d{{4}})"
    month_alone = rf"(?P<only>{any_of['months']})\s+(?P<only_year>\d{{4}})"
    decade = rf"(?:{any_of['decades']})\s+(?P<decade>\d{{3}}0)"
    return re.compile(rf"\b(?:{day}{month}|{month_alone}|{decade})\b", re.IGNORECASE)
