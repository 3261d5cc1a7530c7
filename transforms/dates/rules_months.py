"""Months: July 2023, last April, that December, in May."""

from __future__ import annotations

from datetime import date

from transforms.dates.choice import choose, is_deadline, is_name
from transforms.dates.context import Context, Reading, date_reading, relative_reading
from transforms.dates.gregorian import month_interval
from transforms.dates.history import told_month
from transforms.dates.interval import DateInterval
from transforms.dates.numbers import read_ordinal
from transforms.dates.periods import month_near
from transforms.dates.rule import Found, Rule
from transforms.dates.rules_calendar import REL_YEAR, YEAR, day_interval, month_of
from transforms.dates.rules_years import RELATIVES, year_of
from transforms.dates.timex import timex_of
from transforms.dates.vocabulary import FULL_MONTHS, WEEKDAYS
from transforms.lexicon import load_lexicon

_GUARDS = load_lexicon("time_guards")
BEFORE_MONTH = frozenset(_GUARDS["before_month"])


def read_month_year(found: Found, context: Context) -> Reading | None:
    """A month with its year."""
    month, year = month_of(found), year_of(found, context)
    if month is None:
        return None
    if year is None:
        return Reading("DATE", f"XXXX-{month:02}")
    interval = month_interval(year, month)
    return None if interval is None else date_reading(interval, "")


def read_month(found: Found, context: Context) -> Reading | None:
    """A month alone, past or coming by its tense."""
    month = month_of(found)
    if month is None or not _is_month(found, context):
        return None
    if (told := context.told(found.char_start, found.char_end)) is not None:
        return date_reading(told_month(told, month), f"XXXX-{month:02}", timex_of(told))
    direction = choose(context, found, default=0)
    before = found.around(-1)
    turn = TURNS[before if before == "since" else "by" if is_deadline(found) else "past" if direction < 0 else ""]
    return relative_reading(context.published, lambda day: _near_month(day, month, direction, turn), f"XXXX-{month:02}")


def read_month_told(found: Found, context: Context) -> Reading | None:
    """that December: of the year told last; no conjunction ("said that December …")."""
    if context.telling.is_conjunction(found.char_start) or context.focus is None:
        return None
    return read_month_year(found, context)


TURNS = {"since": 12, "past": 10, "by": 6, "": 9}
"""Months back from which the coming month is meant: what is told as past would have been "last September"."""


def _near_month(day: date, month: int, direction: int, turn: int) -> DateInterval | None:
    """The coming month where the future is told or the past one lies too far back, else the past one."""
    months_back = (day.month - month) % 12
    return month_near(day, month, 1 if direction > 0 or months_back >= turn else -1)


def _is_month(found: Found, context: Context) -> bool:
    """Whether the word is no name, verb or abbreviation of something else."""
    word, before, after = found.word("month").rstrip("."), found.around(-1), found.around(1)
    if is_name(context, found) or _is_day(before) or _is_day(after):
        return False
    if found.span("month")[0] > found.first:
        return True
    is_capital = found.written(1)[:1].isupper() and after not in WEEKDAYS
    if word in _GUARDS["given_names"] and is_capital and before in ("and", "of", "to", "from", "for", "by", "before"):
        return False
    if before in BEFORE_MONTH:
        return True
    if word == "may" or (len(word) <= 4 and word not in ("june", "july")):
        return False
    if word == "march":
        return after not in _GUARDS["after_march"] and before not in _GUARDS["before_march"]
    if word not in FULL_MONTHS:
        return False
    return not (word in _GUARDS["given_names"] and found.written(1)) or not found.written(1)[:1].isupper()


def _is_day(word: str) -> bool:
    """Whether it numbers a day: "30 February" is no month either."""
    return len(word) <= 2 and word.isdecimal() and 1 <= int(word) <= 31


def read_relative_month(found: Found, context: Context) -> Reading | None:
    """last April, this September, next March, last Oct. 23."""
    month, rel, number = month_of(found), RELATIVES[found.word("rel")], read_ordinal(found.words("day"))
    if month is None:
        return None

    def find(day: date) -> DateInterval | None:
        whole = month_interval(day.year, month) if rel == 0 else month_near(day, month, rel, is_strict=True)
        return whole if whole is None or number is None else day_interval(whole.earliest.year, month, number)

    unknown = f"XXXX-{month:02}" + ("" if number is None else f"-{number:02}")
    return relative_reading(context.published, find, unknown)


def read_month_beside(found: Found, context: Context) -> Reading | None:
    """the following January, the previous March: beside what was told last."""
    month, direction = month_of(found), RELATIVES[found.word("rel")]
    if month is None:
        return None

    def find(day: date) -> DateInterval | None:
        return month_near(day, month, direction, is_strict=True)

    told = context.focus
    edge = None if told is None else DateInterval.day(told.latest if direction > 0 else told.earliest)
    return relative_reading(edge, find, f"XXXX-{month:02}")


MONTH_RULES: tuple[Rule, ...] = (
    Rule("month_year", f"month=@MONTH (COMMA | of)? {YEAR}", read_month_year, "date"),
    Rule("month_relative_year", f"month=@MONTH {REL_YEAR}", read_month_year, "date"),
    Rule(
        "relative_month",
        "this? rel=(last | this | next | past | coming) month=@MONTH (day=@DAY)?",
        read_relative_month,
        "point",
    ),
    Rule("month_relative_year", "told=that month=@MONTH", read_month_told, "point"),
    Rule("relative_month", "(the)? rel=(following | previous) month=FULLMONTH", read_month_beside, "point"),
    Rule("month", "month=@MONTH", read_month, "point"),
)
