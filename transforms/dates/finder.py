"""All time expressions of a text, in order, with their values and days."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

from transforms.dates.context import Context, Reading
from transforms.dates.expression import TimeExpression
from transforms.dates.grammar import Grammar
from transforms.dates.interval import DateInterval
from transforms.dates.macros import MACROS
from transforms.dates.rule import Extent, Found
from transforms.dates.rules_anniversaries import ANNIVERSARY_RULES
from transforms.dates.rules_business import BUSINESS_RULES
from transforms.dates.rules_calendar import CALENDAR_RULES
from transforms.dates.rules_clock import CLOCK_RULES
from transforms.dates.rules_compared import COMPARED_RULES
from transforms.dates.rules_counted_days import COUNTED_DAY_RULES
from transforms.dates.rules_eras import ERA_RULES
from transforms.dates.rules_fiscal import FISCAL_RULES
from transforms.dates.rules_holidays import HOLIDAY_RULES
from transforms.dates.rules_length import LENGTH_RULES
from transforms.dates.rules_months import MONTH_RULES
from transforms.dates.rules_ranges import RANGE_RULES
from transforms.dates.rules_reference import REFERENCE_RULES
from transforms.dates.rules_seasons import SEASON_RULES
from transforms.dates.rules_sets import SET_RULES
from transforms.dates.rules_units import UNIT_RULES
from transforms.dates.rules_weekdays import WEEKDAY_RULES
from transforms.dates.rules_weeks import WEEK_RULES
from transforms.dates.rules_years import YEAR_RULES
from transforms.dates.tense import DocTense
from transforms.dates.tokens import Tokens, split_blocks
from transforms.dates.wording import KnownTense, TextTense
from transforms.lexicon import load_lexicon

if TYPE_CHECKING:
    from spacy.tokens import Doc

_MODS = {
    "point": load_lexicon("time_words")["point_modifiers"],
    "length": load_lexicon("time_words")["length_modifiers"],
    "after": load_lexicon("time_words")["afterthoughts"],
}


@cache
def grammar() -> Grammar:
    """The grammar of all rules, compiled once."""
    rules = (
        *CALENDAR_RULES,
        *MONTH_RULES,
        *YEAR_RULES,
        *ERA_RULES,
        *FISCAL_RULES,
        *RANGE_RULES,
        *CLOCK_RULES,
        *WEEKDAY_RULES,
        *COUNTED_DAY_RULES,
        *ANNIVERSARY_RULES,
        *COMPARED_RULES,
        *UNIT_RULES,
        *WEEK_RULES,
        *SEASON_RULES,
        *HOLIDAY_RULES,
        *BUSINESS_RULES,
        *LENGTH_RULES,
        *SET_RULES,
        *REFERENCE_RULES,
    )
    return Grammar(rules, MACROS)


def read_dates(
    doc: Doc, published: DateInterval | None, month_first: bool | None = None, text: str | None = None
) -> list[TimeExpression]:
    """All time expressions of an article, tense read from its parse; in order, never overlapping.

    `text` is the text of the Doc where it is known already: spaCy puts it together anew each time.
    """
    text = doc.text if text is None else text
    return _read(Context(published, DocTense(doc, text), text, month_first))


def read_dates_in_text(
    text: str, published: DateInterval | None = None, month_first: bool | None = None
) -> list[TimeExpression]:
    """All time expressions of a text, tense read from its words; in order, never overlapping."""
    return _read(Context(published, TextTense(text), text, month_first))


def read_dates_again(
    text: str, known: Sequence[TimeExpression], published: DateInterval | None, month_first: bool | None = None
) -> list[TimeExpression]:
    """The time expressions of a text that were read before, read against another publication, with the tense they had.

    >>> known = read_dates_in_text("They met on July 28.")
    >>> read_dates_again("They met on July 28.", known, DateInterval.from_iso("2023-07-29/2023-07-31"))[0].earliest
    datetime.date(2023, 7, 28)
    """
    known_tense = KnownTense({(one.char_start, one.char_end): one.tense for one in known})
    again = {(one.char_start, one.char_end): one for one in _read(Context(published, known_tense, text, month_first))}
    return [again.get((one.char_start, one.char_end), one) for one in known]


def _read(context: Context) -> list[TimeExpression]:
    rules = grammar()
    expressions: list[TimeExpression] = []
    for start, end in split_blocks(context.text):
        context.previous = None
        tokens = rules.tokenize(context.text, start, end)
        for position, last in rules.runs(tokens):
            while position < last:
                extents = rules.matches(tokens, position, last)
                found = _read_longest(extents, tokens, position, context) if extents else None
                if found is None:
                    position += 1
                else:
                    position = found[0]
                    expressions.append(found[1])
    return expressions


def _read_longest(
    extents: Sequence[Extent], tokens: Tokens, place: int, context: Context
) -> tuple[int, TimeExpression] | None:
    """The token after the longest match that reads as a time expression, and what it reads; None where none does."""
    for extent in extents:
        found = Found(extent, tokens, place)
        reading = extent.rule.reader(found, context)
        if reading is not None:
            context.note(reading, found.last + 1, found.char_start, found.char_end)
            return found.last + 1, _expression(found, reading, context)
    return None


def _expression(found: Found, reading: Reading, context: Context) -> TimeExpression:
    interval = reading.interval
    is_point = reading.timex_type in ("DATE", "TIME")
    return TimeExpression(
        found.char_start,
        found.char_end,
        reading.timex_type,
        reading.value,
        reading.mod or _mod(found),
        None if interval is None else interval.earliest,
        None if interval is None else interval.latest,
        None if interval is None else interval.granularity,
        reading.anchor,
        found.rule.name,
        context.tense(found.char_start, found.char_end) if is_point else None,
    )


def _mod(found: Found) -> str | None:
    """The TIMEX3 mod that the words before or after say."""
    if not (found.has("pre") or found.has("post")):
        return None
    table = _MODS["length" if found.rule.modifiers == "length" else "point"]
    words = [word for word in found.words("pre") if word not in ("the", "of", "very", "as", "-", "–")]
    before = table.get(" ".join(words)) or table.get(words[-1] if words else "")
    return before or _MODS["after"].get(" ".join(found.words("post"))) or None
