"""Days counted from a weekday or in a month: Saturday week, two weeks from Tuesday, the last Friday of May."""

from __future__ import annotations

from datetime import date

from transforms.dates.choice import choose
from transforms.dates.context import Context, Reading, date_reading, relative_reading
from transforms.dates.gregorian import make_day, weekend_interval, year_interval
from transforms.dates.interval import DateInterval
from transforms.dates.numbers import read_number, read_ordinal
from transforms.dates.periods import nth_weekday, unit_interval, weekday_interval
from transforms.dates.rule import Found, Rule
from transforms.dates.rules_months import read_month, read_month_year
from transforms.dates.rules_units import NARRATIVE, OFFSETS, UNKNOWN
from transforms.dates.rules_weekdays import DEICTIC, read_deictic, weekday_of
from transforms.dates.rules_years import year_of
from transforms.dates.vocabulary import UNITS

NEAR_MONTH = 62
"""Days from the publication within which "the month" can be that of a day just told."""


def read_weekday_week(found: Found, context: Context) -> Reading | None:
    """Saturday week, tomorrow fortnight: one or two weeks after the coming one."""
    if found.around(1) in ("-", "–") or choose(context, found, default=1) < 0:
        return None
    day = read_deictic(found, context) if found.word("day") in DEICTIC else read_relative_base(found, context)
    return None if day is None else _days_after(day, 14 if found.has("two") else 7)


def read_weekday_before_last(found: Found, context: Context) -> Reading | None:
    """the Saturday before last: a week before the last one."""
    weekday = weekday_of(found)

    def find(day: date) -> DateInterval | None:
        last = weekday_interval(day, weekday, -1, True)
        return None if last is None else unit_interval(last.earliest, "day", -7)

    return relative_reading(context.published, find, f"XXXX-WXX-{weekday}")


def read_nth_weekday(found: Found, context: Context) -> Reading | None:
    """the first Monday of September, the last Friday in May 2022, the second Tuesday of next month."""
    weekday, ordinal = weekday_of(found), -1 if found.has("last") else read_ordinal(found.words("ordinal"))
    if found.has("each"):
        return Reading("SET", "P1M")
    month = _month_of_weekday(found, context)
    if ordinal is None or ordinal > 5 or month is None:
        return None
    if month.interval is None or month.interval.granularity != "month":
        return Reading("DATE", f"{month.value}-XX")
    first = month.interval.earliest
    day = nth_weekday(first.year, first.month, weekday, ordinal)
    if day is None or day not in month.interval:
        return None
    return Reading("DATE", day.isoformat(), DateInterval.day(day), anchor=month.anchor)


def read_nth_weekend(found: Found, context: Context) -> Reading | None:
    """the first weekend in June, the last weekend of next month: the month, where it has but half of that weekend."""
    ordinal = -1 if found.has("last") else read_ordinal(found.words("ordinal"))
    month = _month_of_weekday(found, context)
    if ordinal is None or ordinal > 5 or month is None:
        return None
    if month.interval is None or month.interval.granularity != "month":
        return Reading("DATE", UNKNOWN["weekend"])
    first = month.interval.earliest
    saturday, sunday = (nth_weekday(first.year, first.month, weekday, ordinal) for weekday in (6, 7))
    if saturday is None or sunday is None or (sunday - saturday).days != 1:
        return month
    return date_reading(weekend_interval(saturday), month.value, month.anchor)


def _month_of_weekday(found: Found, context: Context) -> Reading | None:
    """The month that it is counted in."""
    if found.has("unit"):
        rel = found.word("rel")
        reference = context.focus if rel in NARRATIVE else context.published
        if rel == "the":
            reference = context.told(found.char_start, found.char_end) or _near_focus(context) or context.published
        return relative_reading(reference, lambda day: unit_interval(day, "month", OFFSETS[rel]), UNKNOWN["month"])
    return read_month_year(found, context) if found.has("year") else read_month(found, context)


def read_month_end(found: Found, context: Context) -> Reading | None:
    """the first day of May, the last day of 2019, the last day of next month; the 5th of next month."""
    period = _period_of_day(found, context)
    if period is None:
        return None
    if period.interval is None or not period.interval.granularity.startswith(("month", "year")):
        return Reading("DATE", "XXXX-XX-XX")
    earliest, latest = period.interval.earliest, period.interval.latest
    if found.has("nth"):
        number = read_ordinal(found.words("nth"))
        day = None if number is None else make_day(earliest.year, earliest.month, number)
    else:
        day = latest if found.has("last") else earliest
    return None if day is None else date_reading(DateInterval.day(day), "", period.anchor)


def _period_of_day(found: Found, context: Context) -> Reading | None:
    if found.has("unit") or found.has("month"):
        return _month_of_weekday(found, context)
    year = year_of(found, context)
    return None if year is None else date_reading(year_interval(year), f"{year}")


def _near_focus(context: Context) -> DateInterval | None:
    """What was told last, if "the month" can go on from it."""
    told, published = context.focus, context.published
    if told is None or published is None:
        return told
    return told if abs((told.earliest - published.earliest).days) <= NEAR_MONTH else None


def read_from_day(found: Found, context: Context) -> Reading | None:
    """two weeks from Tuesday, a week from today."""
    base = read_deictic(found, context) if found.word("day") in DEICTIC else read_relative_base(found, context)
    number, unit = read_number(found.words("count")), UNITS[found.word("unit")]
    if number is None or unit not in ("day", "week") or base is None:
        return None
    return _days_after(base, int(number) * (7 if unit == "week" else 1))


def _days_after(base: Reading, days: int) -> Reading:
    return relative_reading(base.interval, lambda day: unit_interval(day, "day", days), "XXXX-XX-XX")


def read_relative_base(found: Found, context: Context) -> Reading | None:
    """The coming weekday that "a week from Tuesday" counts from."""
    return relative_reading(context.published, lambda day: weekday_interval(day, weekday_of(found), 1), "XXXX-XX-XX")


_COUNT = "count=(@COUNT | @VAGUE | a | an | one | another)"
COUNTED_DAY_RULES: tuple[Rule, ...] = (
    Rule("weekday_week", "day=(WEEKDAY | today | tomorrow) (week | two=fortnight)", read_weekday_week),
    Rule("relative_weekday", "the? day=WEEKDAY before last", read_weekday_before_last),
    Rule(
        "nth_weekday",
        "the (ordinal=@ORDINAL | last=last) day=WEEKDAY (of | in) month=@MONTH (COMMA? year=YEAR)?",
        read_nth_weekday,
    ),
    Rule(
        "nth_weekday",
        "the (ordinal=@ORDINAL | last=last) day=WEEKDAY (of | in)"
        " (the? rel=(the | this | next | last | that | same | following | previous) | each=(each | every))"
        " unit=month",
        read_nth_weekday,
    ),
    Rule(
        "nth_weekend",
        "the (ordinal=@ORDINAL | last=(last | final)) (full)? weekend (of | in)"
        " (month=@MONTH (COMMA? year=YEAR)? | the? rel=(the | this | next | last) unit=month)",
        read_nth_weekend,
    ),
    Rule("nth_day", "the (first=first | last=last) day of month=@MONTH (COMMA? year=YEAR)?", read_month_end),
    Rule("nth_day", "the (first=first | last=last) day of year=YEAR", read_month_end),
    Rule(
        "nth_day",
        "the (first=first | last=last | nth=@DAYTH day?) of (the)? rel=(this | next | last) unit=month",
        read_month_end,
    ),
    Rule("from_day", f"{_COUNT} unit=(day | days | week | weeks) from day=(today | tomorrow | WEEKDAY)", read_from_day),
)
