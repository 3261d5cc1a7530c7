"""Dates that name a day or month of the calendar."""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from transforms.dates.choice import BEFORE, nearest_year, tense_of
from transforms.dates.context import Context, Reading, date_reading, relative_reading
from transforms.dates.gregorian import REMEMBERED, make_day
from transforms.dates.header import read_day
from transforms.dates.history import told_day
from transforms.dates.interval import DateInterval
from transforms.dates.numbers import read_ordinal
from transforms.dates.rule import Found, Rule
from transforms.dates.rules_years import FUNCTION_WORDS, year_of
from transforms.dates.timex import masked, timex_of
from transforms.dates.vocabulary import MONTHS, WEEKDAYS


def month_of(found: Found, group: str = "month") -> int | None:
    """The number of the month that the group names."""
    return MONTHS.get(found.word(group).rstrip("."))


@lru_cache(maxsize=REMEMBERED)
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
    """A date in figures: 8/8/2023; both days that 3/4/2012 can be where nothing says whether the month goes first."""
    written = found.written(0)
    if found.char_end - found.char_start < 8 and "/" not in written:
        return None
    first, second = read_day(written, month_first=True), read_day(written, month_first=False)
    if first is None or second is None or first == second:
        return None if first is None else date_reading(first, "")
    if context.month_first is not None:
        return date_reading(first if context.month_first else second, "")
    return Reading("DATE", masked(timex_of(first), timex_of(second)), first.hull(second))


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
    if month is None or day is None or day_interval(2000, month, day) is None or _counts_more(found):
        return None
    if (told := context.told(found.char_start, found.char_end)) is not None and (
        interval := told_day(told, month, day)
    ) is not None:
        return date_reading(interval, "", timex_of(told))
    unknown = f"XXXX-{month:02}-{day:02}"
    weekday = WEEKDAYS.get(found.word("weekday").rstrip("."))
    tense, is_sure = tense_of(context, found), found.around(-1) in BEFORE

    def find(reference: date) -> DateInterval | None:
        days = [day_interval(reference.year + offset, month, day) for offset in (-2, -1, 0, 1, 2)]
        known = [one for one in days if one is not None]
        fitting = [one for one in known if weekday is None or one.earliest.isoweekday() == weekday]
        return nearest_year(fitting or known, reference, tense, is_sure)

    return relative_reading(context.published, find, unknown)


def _counts_more(found: Found) -> bool:
    """Whether the ordinal counts what follows: "in July the first troops"."""
    after = found.around(1)
    is_written = found.words("day")[0].isalpha() and found.last == found.span("day")[1] - 1
    return is_written and after.isalpha() and after not in FUNCTION_WORDS


_WEEKDAY = "(weekday=@ANYDAY COMMA? (the)?)?"
YEAR = "year=(YEAR | SHORTYEAR | @SPOKENYEAR)"
REL_YEAR = (
    "(COMMA? (of | in)? (rel=(last | this | next)"
    " | told=(that | (the | that) (same | following | previous | next))) year)"
)
CALENDAR_RULES: tuple[Rule, ...] = (
    Rule("iso_date", "ISO", read_iso),
    Rule("numeric_date", "NUMERIC", read_numeric),
    Rule("month_day_year", f"{_WEEKDAY} month=@MONTH the? day=@DAY COMMA? (of)? {YEAR}", read_day_month_year, "date"),
    Rule(
        "day_month_year",
        f"{_WEEKDAY} day=DAYNUMBER (HYPHEN | of)? month=@MONTH (HYPHEN | COMMA)? {YEAR}",
        read_day_month_year,
        "date",
    ),
    Rule(
        "day_month_year",
        f"{_WEEKDAY} (the)? day=@DAYTH (HYPHEN | of)? month=@MONTH (HYPHEN | COMMA)? {YEAR}",
        read_day_month_year,
        "date",
    ),
    Rule("month_day_relative_year", f"{_WEEKDAY} month=@MONTH the? day=@DAY {REL_YEAR}", read_day_month_year, "date"),
    Rule(
        "day_month_relative_year",
        f"{_WEEKDAY} the? day=@DAY of? month=@MONTH {REL_YEAR}",
        read_day_month_year,
        "date",
    ),
    Rule("month_day", f"{_WEEKDAY} month=@MONTH the? day=@DAY", read_day_month, "date"),
    Rule("day_month", f"{_WEEKDAY} day=DAYNUMBER of? month=@MONTH", read_day_month, "date"),
    Rule("day_month", f"{_WEEKDAY} (the)? day=@DAYTH of? month=@MONTH", read_day_month, "date"),
)
