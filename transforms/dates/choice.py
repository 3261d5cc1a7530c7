"""Which of two candidates an expression means: the one before the publication or the one after."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from transforms.dates.context import Context
from transforms.dates.interval import DateInterval
from transforms.dates.rule import Found
from transforms.lexicon import load_lexicon

FARTHEST = 300
"""Days; the day on the side of the tense is taken up to here: farther off, the other is two months away at most."""


def choose(context: Context, found: Found, default: int) -> int:
    """-1 for the past, 1 for the future, by the tense around the expression; `default` where it says neither."""
    if found.around(-1) == "as" and found.around(-2) in ("soon", "early"):
        return 1
    return {"past": -1, "future": 1}.get(tense_of(context, found) or "", default)


def tense_of(context: Context, found: Found) -> str | None:
    """The tense around the expression, unless the word before says it; what is not past "by" a day is to come."""
    if (said := BEFORE.get(found.around(-1))) is not None:
        return said
    tense = context.tense(found.char_start, found.char_end)
    return "future" if tense in (None, "present") and is_deadline(found) else tense


def is_deadline(found: Found) -> bool:
    """Whether something lasts or is due until then: "by May", "no later than May 5"."""
    return found.around(-1) in _BEFORE_END or (found.around(-1) == "than" and found.around(-2) == "later")


_BEFORE_END = frozenset(load_lexicon("time_guards")["before_end"])
BEFORE: dict[str, str] = load_lexicon("tense_words")["before_date"]


def nearest_year(
    days: Sequence[DateInterval], reference: date, tense: str | None, is_sure: bool = False
) -> DateInterval | None:
    """The nearest of the days, on the side of the tense unless that is not sure and the one there far off."""
    nearest = min(days, key=lambda one: abs((one.earliest - reference).days), default=None)
    if nearest is None or tense not in ("past", "future"):
        return nearest
    sign = 1 if tense == "future" else -1
    fitting = [one for one in days if sign * (one.earliest - reference).days >= 0]
    best = min(fitting, key=lambda one: abs((one.earliest - reference).days), default=nearest)
    return best if is_sure or abs((best.earliest - reference).days) <= FARTHEST else nearest


def is_name(context: Context, found: Found) -> bool:
    """Whether the words are part of somebody's name."""
    return context.telling.is_name(found.char_start, found.char_end)
