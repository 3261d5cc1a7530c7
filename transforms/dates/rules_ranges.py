"""The ends of ranges, which share a month or year, and days that leave their month out."""

from __future__ import annotations

from datetime import date

from transforms.dates.context import Context, Reading, date_reading, relative_reading
from transforms.dates.gregorian import month_interval, shift_months, year_interval
from transforms.dates.interval import DateInterval
from transforms.dates.numbers import read_ordinal
from transforms.dates.periods import month_near
from transforms.dates.rule import Found, Rule
from transforms.dates.rules_calendar import day_interval, month_of, read_day_month_year
from transforms.dates.rules_months import read_month_year
from transforms.dates.rules_years import year_of
from transforms.dates.vocabulary import MONTHS
from transforms.lexicon import load_lexicon

_GUARDS = load_lexicon("time_guards")


def read_month_day_alone(found: Found, context: Context) -> Reading | None:
    """the 28th: of the month last told, else of the publication's."""
    day = read_ordinal(found.words("day"))
    after = found.around(1)
    if (
        day is None
        or found.around(-1) not in _GUARDS["before_ordinal_day"]
        or (after[:1].isalpha() and after not in _GUARDS["function_words"])
    ):
        return None
    told = (context.focus, context.told(found.char_start, found.char_end))
    known = [one for one in told if one is not None and one.granularity in ("day", "month")]
    reference, unknown = known[0] if known else context.published, f"XXXX-XX-{day:02}"
    reading = relative_reading(reference, lambda one: day_interval(one.year, one.month, day), unknown)
    published = context.published
    if published is None or reading.interval is None or not reading.interval < published:
        return reading
    if context.tense(found.char_start, found.char_end) != "future":
        return reading
    return relative_reading(published, lambda one: _coming_day(one, day), unknown)


def _coming_day(reference: date, day: int) -> DateInterval | None:
    """The first day of that number from the reference on."""
    months = (shift_months(reference.replace(day=1), offset) for offset in range(3))
    days = (day_interval(month.year, month.month, day) for month in months if month is not None)
    return next((one for one in days if one is not None and one.earliest >= reference), None)


def read_range_start(found: Found, context: Context) -> Reading | None:
    """The first day or month of a range whose month or year stands at its end only."""
    month, until, year = month_of(found), month_of(found, "until"), year_of(found, context)
    if month is not None and until is not None and year is not None and month > until:
        return _day_or_month(year - 1, month, read_ordinal(found.words("day")))
    return read_day_month_year(found, context) if found.has("day") else read_month_year(found, context)


def _day_or_month(year: int, month: int, day: int | None) -> Reading | None:
    interval = month_interval(year, month) if day is None else day_interval(year, month, day)
    return None if interval is None else date_reading(interval, "")


def read_range_end(found: Found, context: Context) -> Reading | None:
    """The last day or year of a range whose month or century stands at its beginning only."""
    previous = context.previous
    if found.around(1) in MONTHS:
        return None
    if (
        previous is None
        or previous[0] != found.place
        or (previous[1].interval is None and "XXXX-" not in previous[1].value)
    ):
        return None
    reading = previous[1]
    last = read_ordinal(found.words("day")) if found.has("day") else int(found.word("short"))
    if last is None:
        return None
    if found.has("short"):
        return _range_year(reading, last)
    year, month = reading.value[:4], reading.value[5:7]
    if len(reading.value) != 10 or not month.isdigit():
        return None
    if found.has("year"):
        return date_reading(day_interval(int(found.word("year")), int(month), last), "")
    if not year.isdigit():
        return Reading("DATE", f"{year}-{month}-{last:02}")
    interval = day_interval(int(year), int(month), last)
    return None if interval is None else date_reading(interval, "", reading.anchor)


def _range_year(reading: Reading, short: int) -> Reading | None:
    if reading.interval is None or reading.interval.granularity != "year":
        return None
    first = reading.interval.earliest.year
    year = first - first % 100 + short
    interval = year_interval(year)
    return None if interval is None or not first < year <= first + 30 else date_reading(interval, "")


def read_range_month(found: Found, context: Context) -> Reading | None:
    """The last month of a range of months: the first such one after the month it begins with."""
    month, previous = MONTHS.get(found.word("month").rstrip(".")), context.previous
    if month is None or previous is None or previous[0] != found.place:
        return None
    first = previous[1].interval
    if first is None or first.granularity != "month":
        return None
    if found.has("year"):
        return read_month_year(found, context)
    return date_reading(month_near(first.latest, month, 1), "", previous[1].anchor)


RANGE_RULES: tuple[Rule, ...] = (
    Rule("ordinal_day", "the day=DAYORDINAL", read_month_day_alone),
    Rule("range_start", "x=(month=@MONTH day=@DAY) @TO @DAY COMMA? year=YEAR", read_range_start),
    Rule(
        "range_start",
        "x=((the)? day=@DAY) @TO (the)? @DAY of? month=@MONTH (COMMA? year=YEAR | of? rel=(last | this | next) year)?",
        read_range_start,
    ),
    Rule("range_start", "x=(month=@MONTH day=@DAY) @TO until=@MONTH @DAY COMMA? year=YEAR", read_range_start),
    Rule(
        "range_start",
        "x=((the)? day=@DAY of? month=@MONTH) @TO (the)? @DAY of? until=@MONTH COMMA? year=YEAR",
        read_range_start,
    ),
    Rule("range_start", "x=((pre=@POINT)? month=@MONTH) @TO @POINT? until=@MONTH COMMA? year=YEAR", read_range_start),
    Rule("range_end", "@TO x=(day=DAYNUMBER (COMMA? year=YEAR)?)", read_range_end, is_continuation=True),
    Rule(
        "range_end",
        "(HYPHEN | to | through) x=(month=@MONTH (COMMA? year=YEAR)?)",
        read_range_month,
        is_continuation=True,
    ),
    Rule("range_end", "HYPHEN x=(short=TWODIGITS)", read_range_end, is_continuation=True),
)
