"""Dates that name a day or month of the calendar."""

from __future__ import annotations

from datetime import date

from transforms.dates.choice import BEFORE, choose, is_name, nearest_year, tense_of
from transforms.dates.context import Context, Reading, date_reading, relative_reading
from transforms.dates.grammar import Found, Rule
from transforms.dates.gregorian import make_day, month_interval
from transforms.dates.header import read_day
from transforms.dates.interval import DateInterval
from transforms.dates.numbers import read_ordinal
from transforms.dates.periods import month_near
from transforms.dates.rules_years import RELATIVES, year_of
from transforms.dates.vocabulary import FULL_MONTHS, MONTHS, WEEKDAYS
from transforms.lexicon import load_lexicon

_GUARDS = load_lexicon("time_guards")
BEFORE_MONTH = frozenset(_GUARDS["before_month"])


def month_of(found: Found, group: str = "month") -> int | None:
    """The number of the month that the group names."""
    return MONTHS.get(found.word(group).rstrip("."))


def day_interval(year: int, month: int, day: int) -> DateInterval | None:
    """The interval of a single day, or None where the calendar has none such."""
    found = make_day(year, month, day)
    return None if found is None else DateInterval.day(found)


def read_iso(found: Found, context: Context) -> Reading | None:
    """A date in ISO 8601, a time of day kept in the value."""
    written = found.written(0)
    day = read_day(written[:10])
    if day is None:
        return None
    time = written[10:].strip().lstrip("T").rstrip("Z")
    value = day.earliest.isoformat()
    return Reading("TIME", f"{value}T{time}", day) if time else date_reading(day, value)


def read_numeric(found: Found, context: Context) -> Reading | None:
    """A date in figures: 8/8/2023."""
    if found.char_end - found.char_start < 8 and "/" not in found.written(0):
        return None
    day = read_day(found.written(0), month_first=context.month_first)
    return None if day is None else date_reading(day, "")


def read_day_month_year(found: Found, context: Context) -> Reading | None:
    """A day with its month and year."""
    month, day, year = month_of(found), read_ordinal(found.words("day")), year_of(found, context)
    if month is None or day is None or not 1 <= day <= 31:
        return None
    if year is None:
        return read_day_month(found, context)
    interval = day_interval(year, month, day)
    return None if interval is None else date_reading(interval, "")


def read_day_month(found: Found, context: Context) -> Reading | None:
    """A day with its month: the year follows from the weekday beside it, else from nearness and tense."""
    month, day = month_of(found), read_ordinal(found.words("day"))
    if month is None or day is None or day_interval(2000, month, day) is None:
        return None
    unknown = f"XXXX-{month:02}-{day:02}"
    weekday = WEEKDAYS.get(found.word("weekday").rstrip("."))
    tense, is_sure = tense_of(context, found), found.around(-1) in BEFORE

    def find(reference: date) -> DateInterval | None:
        days = [day_interval(reference.year + offset, month, day) for offset in (-2, -1, 0, 1, 2)]
        known = [one for one in days if one is not None]
        fitting = [one for one in known if weekday is None or one.earliest.isoweekday() == weekday]
        return nearest_year(fitting or known, reference, tense, is_sure)

    return relative_reading(context.published, find, unknown)


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
    direction = choose(context, found, default=0)
    turn = TURNS["by" if found.around(-1) in _GUARDS["before_end"] else "past" if direction < 0 else ""]
    return relative_reading(context.published, lambda day: _near_month(day, month, direction, turn), f"XXXX-{month:02}")


TURNS = {"past": 10, "by": 6, "": 9}
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


_WEEKDAY = "(weekday=@ANYDAY COMMA? (the)?)?"
_YEAR = "year=(YEAR | SHORTYEAR | @SPOKENYEAR)"
_REL = "(COMMA? (of | in)? rel=(last | this | next) year)"
CALENDAR_RULES: tuple[Rule, ...] = (
    Rule("iso_date", "ISO", read_iso),
    Rule("numeric_date", "NUMERIC", read_numeric),
    Rule("month_day_year", f"{_WEEKDAY} month=@MONTH the? day=@DAY COMMA? (of)? {_YEAR}", read_day_month_year, "date"),
    Rule(
        "day_month_year",
        f"{_WEEKDAY} day=DAYNUMBER (HYPHEN | of)? month=@MONTH (HYPHEN | COMMA)? {_YEAR}",
        read_day_month_year,
        "date",
    ),
    Rule(
        "day_month_year",
        f"{_WEEKDAY} (the)? day=@DAYTH (HYPHEN | of)? month=@MONTH (HYPHEN | COMMA)? {_YEAR}",
        read_day_month_year,
        "date",
    ),
    Rule("month_day_relative_year", f"{_WEEKDAY} month=@MONTH the? day=@DAY {_REL}", read_day_month_year, "date"),
    Rule("day_month_relative_year", f"{_WEEKDAY} the? day=@DAY of? month=@MONTH {_REL}", read_day_month_year, "date"),
    Rule("month_day", f"{_WEEKDAY} month=@MONTH the? day=@DAY", read_day_month, "date"),
    Rule("day_month", f"{_WEEKDAY} day=DAYNUMBER of? month=@MONTH", read_day_month, "date"),
    Rule("day_month", f"{_WEEKDAY} (the)? day=@DAYTH of? month=@MONTH", read_day_month, "date"),
    Rule("month_year", f"month=@MONTH (COMMA | of)? {_YEAR}", read_month_year, "date"),
    Rule("month_relative_year", f"month=@MONTH {_REL}", read_month_year, "date"),
    Rule(
        "relative_month",
        "this? rel=(last | this | next | past | coming) month=@MONTH (day=@DAY)?",
        read_relative_month,
        "point",
    ),
    Rule("month", "month=@MONTH", read_month, "point"),
)
