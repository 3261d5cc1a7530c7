"""Weekdays, and days told from the publication: Wednesday, last Friday, tomorrow."""

from __future__ import annotations

from datetime import date

from transforms.dates.choice import choose, is_name
from transforms.dates.context import Context, Reading, date_reading, relative_reading
from transforms.dates.interval import DateInterval
from transforms.dates.periods import unit_interval, weekday_interval
from transforms.dates.rule import Found, Rule
from transforms.dates.rules_units import NARRATIVE, OFFSETS, QUOTES, narrative_reference
from transforms.dates.rules_years import FUNCTION_WORDS
from transforms.dates.vocabulary import DAYPARTS, WEEKDAYS
from transforms.lexicon import load_lexicon

_NAMED_WEEKDAYS = frozenset(load_lexicon("time_guards")["before_weekday_name"])
_WEEKDAY_NAMES = frozenset(load_lexicon("time_guards")["after_weekday_name"])
OF_OUR_TIME = frozenset(load_lexicon("time_guards")["of_our_time"])
POSSESSIVES = ("'s", "’s")
_SHOWS = frozenset({"show", "programme", "program"})
DEICTIC = {"today": 0, "yesterday": -1, "tomorrow": 1}


def weekday_of(found: Found) -> int:
    """The weekday that was found, from 1 for Monday."""
    return WEEKDAYS[found.word("day").rstrip(".")]


def read_weekday(found: Found, context: Context) -> Reading | None:
    """A weekday: the last one up to the publication, or the coming one where the future is told."""
    if _is_in_name(found, context):
        return None
    weekday = weekday_of(found)
    unknown, before = f"XXXX-WXX-{weekday}", found.written(-1)
    if before.lower() == "the" and found.around(1) in ("before", "after"):
        return Reading("DATE", unknown)
    if before == "a" and found.around(-2) == "," and (told := context.day_before(found.first - 2)) is not None:
        return date_reading(told, unknown)
    if before.lower() in ("one", "some", "any") or (before == "a" and not _is_described(found)):
        return Reading("DATE", unknown)
    if (first := _start_of_range(found, context)) is not None:
        return relative_reading(first, lambda day: weekday_interval(day, weekday, 1), unknown)
    direction = _side_of_other(found, context) or choose(context, found, default=-1)
    return relative_reading(context.published, lambda day: weekday_interval(day, weekday, direction), unknown)


def _is_in_name(found: Found, context: Context) -> bool:
    """Whether it is part of a name: "Sunday Times", "Black Friday", "Friday Night Lights", "Joe Friday"."""
    after, is_title = found.around(1), found.written(1).istitle()
    if after in _WEEKDAY_NAMES and found.written(1)[:1].isupper():
        return True
    if found.around(-1) in _NAMED_WEEKDAYS and found.written(-1).istitle():
        return True
    if after in DAYPARTS and is_title and found.around(-1) in QUOTES:
        return True
    return after[:1].isalpha() and is_title and is_name(context, found)


def _start_of_range(found: Found, context: Context) -> DateInterval | None:
    """The day of the same week or so that "Monday through Wednesday" begins with; in a history the one told last."""
    if context.published is None and context.day is not None and context.is_history:
        return context.day
    first = context.day_before(found.first - 1) if found.around(-1) in ("to", "through", "-", "–") else None
    if first is None or context.published is None:
        return first
    return first if abs((first.earliest - context.published.earliest).days) <= NEAR else None


NEAR = 8
"""Days from the publication within which a weekday can stand for a day."""


def _side_of_other(found: Found, context: Context) -> int:
    """On which side of the publication the day lies that this one is joined with, 0 where there is none."""
    other = context.day_before(found.first - 1) if found.around(-1) in ("and", "or") else None
    if other is None or context.published is None or other.overlaps(context.published):
        return 0
    return 1 if other > context.published else -1


def _is_described(found: Found) -> bool:
    """Whether the weekday describes what follows: "at a Monday news conference", but not "on a Monday"."""
    after = found.around(1)
    return after.isalpha() and after not in FUNCTION_WORDS and after != "of"


def read_short_weekday(found: Found, context: Context) -> Reading | None:
    """An abbreviated weekday, where "on" or a full stop says that it is one."""
    if len(found.word("day")) < 4 and found.around(-1) not in ("on", "last", "next", "this"):
        return None
    return read_weekday(found, context)


def read_relative_weekday(found: Found, context: Context) -> Reading | None:
    """last Friday, this coming Sunday, the previous Thursday, that Tuesday."""
    if found.word("rel") == "that" and context.telling.is_conjunction(found.char_start):
        return None
    weekday, words = weekday_of(found), found.words("rel")
    rel = next((word for word in reversed(words) if word in OFFSETS and word not in ("this", "the")), "this")
    unknown = f"XXXX-WXX-{weekday}"
    reference = narrative_reference(context, "day", rel) if rel in NARRATIVE else context.published
    if rel == "that":
        direction = choose(context, found, default=-1) if context.day is None else 1
        reference = context.day or context.published
        return relative_reading(reference, lambda day: weekday_interval(day, weekday, direction), unknown)
    if rel in ("same", "this"):
        direction = choose(context, found, default=1 if rel == "this" else -1)
        return relative_reading(reference, lambda day: weekday_interval(day, weekday, direction), unknown)
    return relative_reading(reference, lambda day: weekday_interval(day, weekday, OFFSETS[rel], True), unknown)


def read_weekday_of_week(found: Found, context: Context) -> Reading | None:
    """Monday of last week, Friday next week."""
    weekday, offset = weekday_of(found), OFFSETS[found.word("rel")]

    def find(day: date) -> DateInterval | None:
        week = unit_interval(day, "week", offset)
        return None if week is None else weekday_interval(week.earliest, weekday, 1)

    return relative_reading(context.published, find, f"XXXX-WXX-{weekday}")


def read_deictic(found: Found, context: Context) -> Reading | None:
    """today, yesterday, tomorrow, the day before yesterday; no title ("USA Today")."""
    if found.written(0) == "Today" and (found.written(-1)[1:].isupper() or found.around(1) in _SHOWS):
        return None
    if found.words("day") == ["today"] and found.around(1) in POSSESSIVES and _is_of_our_time(found):
        return None
    if found.word("day") == "today" and not found.has("step") and context.is_history:
        return Reading("DATE", "PRESENT_REF")
    offset = DEICTIC[found.word("day")]
    if found.has("step"):
        offset += -1 if found.word("step") == "before" else 1
    return relative_reading(context.published, lambda day: unit_interval(day, "day", offset), "XXXX-XX-XX")


def _is_of_our_time(found: Found) -> bool:
    """Whether what belongs to "today" is of our time and not of the day: "today's youth", "today's modern world"."""
    return any(found.around(offset) in OF_OUR_TIME for offset in (2, 3))


_REL = "(last | this | next | past | previous | coming | following | same | upcoming | preceding)"
WEEKDAY_RULES: tuple[Rule, ...] = (
    Rule("weekday", "day=WEEKDAY", read_weekday, "point"),
    Rule("weekday", "day=SHORTWEEKDAY DOT?", read_short_weekday, "point"),
    Rule("relative_weekday", f"rel=((the | this)? {_REL} | that) day=WEEKDAY", read_relative_weekday, "point"),
    Rule("weekday_of_week", "day=WEEKDAY (of | in)? rel=(last | this | next) week", read_weekday_of_week, "point"),
    Rule("deictic_day", "(the day step=(before | after))? day=(today | yesterday | tomorrow)", read_deictic, "point"),
)
