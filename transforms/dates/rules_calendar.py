"""Dates that name a day, month, year, decade or century of the calendar."""

from __future__ import annotations

from datetime import date

from transforms.dates.choice import BEFORE, choose, is_name, nearest_year, tense_of
from transforms.dates.context import Context, Reading, date_reading, relative_reading
from transforms.dates.grammar import Found, Rule
from transforms.dates.gregorian import FIRST_YEAR, make_day, month_interval, year_interval
from transforms.dates.header import read_day
from transforms.dates.interval import DateInterval
from transforms.dates.numbers import read_decade, read_ordinal, read_spoken_year
from transforms.dates.periods import month_near
from transforms.dates.vocabulary import FULL_MONTHS, MONTHS, WEEKDAYS
from transforms.lexicon import load_lexicon

_GUARDS = load_lexicon("time_guards")
BEFORE_YEAR = frozenset(_GUARDS["before_year"])
BEFORE_MONTH = frozenset(_GUARDS["before_month"])
NOT_YEAR_BEFORE = frozenset(_GUARDS["not_year_before"])
NOT_YEAR_AFTER = frozenset(_GUARDS["not_year_after"])
RELATIVES = {"last": -1, "this": 0, "next": 1, "past": -1, "previous": -1, "coming": 1, "following": 1, "same": 0}


def month_of(found: Found, group: str = "month") -> int | None:
    """The number of the month that the group names."""
    return MONTHS.get(found.word(group).rstrip("."))


def year_of(found: Found, context: Context) -> int | None:
    """The year that is written, or that "last year" and the like say; None where it is not known."""
    if found.has("year"):
        written = found.word("year").lstrip("'’`")
        if not written.isdigit():
            return read_spoken_year(found.words("year"))
        return int(written) if len(written) == 4 else _short_year(int(written))
    if found.has("rel") and context.published is not None:
        years = {context.published.earliest.year, context.published.latest.year}
        return years.pop() + RELATIVES[found.word("rel")] if len(years) == 1 else None
    return None


def _short_year(year: int) -> int:
    return year + (1900 if year >= 69 else 2000)


def _day(year: int, month: int, day: int) -> DateInterval | None:
    found = make_day(year, month, day)
    return None if found is None else DateInterval.day(found)


def read_iso(found: Found, context: Context) -> Reading | None:
    """A date in ISO 8601, a time of day kept in the value."""
    written = found.written(0)
    day = read_day(written[:10])
    if day is None:
        return None
    time = written[10:].strip().lstrip("T").rstrip("Z")
    return Reading("TIME" if time else "DATE", written[:10] + (f"T{time}" if time else ""), day)


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
    interval = _day(year, month, day)
    return None if interval is None else date_reading(interval, "")


def read_day_month(found: Found, context: Context) -> Reading | None:
    """A day with its month: the year follows from the weekday beside it, else from nearness and tense."""
    month, day = month_of(found), read_ordinal(found.words("day"))
    if month is None or day is None or _day(2000, month, day) is None:
        return None
    unknown = f"XXXX-{month:02}-{day:02}"
    weekday = WEEKDAYS.get(found.word("weekday").rstrip("."))
    tense, is_sure = tense_of(context, found), found.around(-1) in BEFORE

    def find(reference: date) -> DateInterval | None:
        days = [_day(reference.year + offset, month, day) for offset in (-2, -1, 0, 1, 2)]
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
    if is_name(context, found):
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


def read_relative_month(found: Found, context: Context) -> Reading | None:
    """last April, this September, next March, last Oct. 23."""
    month, rel, number = month_of(found), RELATIVES[found.word("rel")], read_ordinal(found.words("day"))
    if month is None:
        return None

    def find(day: date) -> DateInterval | None:
        whole = month_interval(day.year, month) if rel == 0 else month_near(day, month, rel, is_strict=True)
        return whole if whole is None or number is None else _day(whole.earliest.year, month, number)

    unknown = f"XXXX-{month:02}" + ("" if number is None else f"-{number:02}")
    return relative_reading(context.published, find, unknown)


def read_year(found: Found, context: Context) -> Reading | None:
    """A year in figures, unless the words around it count or name something else."""
    year = year_of(found, context)
    if year is None or not is_year(found, year):
        return None
    return date_reading(year_interval(year), f"{year}")


def is_year(found: Found, year: int) -> bool:
    """Whether four figures are a year: by the words around, and by its size where they say nothing."""
    if found.first < found.last:
        return True
    before, after = found.around(-1), found.around(1)
    text, start, end = found.tokens.text, found.char_start, found.char_end
    if before in NOT_YEAR_BEFORE or after in NOT_YEAR_AFTER or text[end : end + 1].isalpha():
        return False
    if start and (text[start - 1].isalnum() or text[start - 1] in "_.:/@#"):
        return False
    if text[end : end + 1] in ("/", ":", "_", "@") or (
        before == "-" and found.around(-2).isdigit() and len(found.around(-2)) != 4
    ):
        return False
    if (
        after.isalpha()
        and len(after) > 3
        and after[-1] == "s"
        and after not in ("this", "was")
        and found.written(1)[0].islower()
    ):
        return before in _GUARDS["before_year_noun"] and (year % 100 != 0 or year in (1900, 2000))
    if year < FIRST_YEAR:
        return before in ("in", "since", "until")
    return before in BEFORE_YEAR or 1900 <= year <= 2050


def read_spoken(found: Found, context: Context) -> Reading | None:
    """A year in words."""
    year = read_spoken_year(found.words("year"))
    if year is None or (interval := year_interval(year)) is None:
        return None
    return date_reading(interval, "")


def read_decade_words(found: Found, context: Context) -> Reading | None:
    """the 1990s, the '90s, the nineties: two figures alone are of the 1900s, as in news of our time."""
    decade = read_decade(found.word("decade"))
    if decade is None or (
        decade < 100
        and found.around(-1) in ("in", "her", "his", "their", "low", "mid", "upper")
        and not found.has("the")
    ):
        return None
    interval = year_interval(decade if decade >= 100 else 1900 + decade, 10, "decade")
    return None if interval is None else date_reading(interval, "")


def read_century(found: Found, context: Context) -> Reading | None:
    """the 20th century: TimeML writes its first two figures."""
    ordinal = read_ordinal(found.words("ordinal"))
    if ordinal is None or not 1 <= ordinal <= 22:
        return None
    return date_reading(year_interval(100 * (ordinal - 1), 100, "century"), f"{ordinal - 1:02}")


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
    reference = (
        context.focus
        if context.focus is not None and context.focus.granularity in ("day", "month")
        else context.published
    )
    return relative_reading(reference, lambda one: _day(one.year, one.month, day), f"XXXX-XX-{day:02}")


def read_range_start(found: Found, context: Context) -> Reading | None:
    """The first day or month of a range whose month or year stands at its end only."""
    return read_day_month_year(found, context) if found.has("day") else read_month_year(found, context)


def read_range_end(found: Found, context: Context) -> Reading | None:
    """The last day or year of a range whose month or century stands at its beginning only."""
    previous = context.previous
    if found.around(1) in MONTHS:
        return None
    if (
        previous is None
        or previous[0] != found.match.start()
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
        return date_reading(_day(int(found.word("year")), int(month), last), "")
    if not year.isdigit():
        return Reading("DATE", f"{year}-{month}-{last:02}")
    interval = _day(int(year), int(month), last)
    return None if interval is None else date_reading(interval, "", reading.anchor)


def _range_year(reading: Reading, short: int) -> Reading | None:
    if reading.interval is None or reading.interval.granularity != "year":
        return None
    first = reading.interval.earliest.year
    year = first - first % 100 + short
    interval = year_interval(year)
    return None if interval is None or not first < year <= first + 30 else date_reading(interval, "")


_WEEKDAY = "(weekday=@ANYDAY COMMA? (the)?)?"
_YEAR = "year=(YEAR | SHORTYEAR | @SPOKENYEAR)"
_REL = "(COMMA? (of | in)? rel=(last | this | next) year)"

CALENDAR_RULES: tuple[Rule, ...] = (
    Rule("iso_date", "ISO", read_iso),
    Rule("numeric_date", "NUMERIC", read_numeric),
    Rule("month_day_year", f"{_WEEKDAY} month=@MONTH the? day=@DAY COMMA? (of)? {_YEAR}", read_day_month_year, "date"),
    Rule(
        "day_month_year",
        f"{_WEEKDAY} (the)? day=@DAY (HYPHEN | of)? month=@MONTH (HYPHEN | COMMA)? {_YEAR}",
        read_day_month_year,
        "date",
    ),
    Rule("month_day_relative_year", f"{_WEEKDAY} month=@MONTH the? day=@DAY {_REL}", read_day_month_year, "date"),
    Rule("day_month_relative_year", f"{_WEEKDAY} the? day=@DAY of? month=@MONTH {_REL}", read_day_month_year, "date"),
    Rule("month_day", f"{_WEEKDAY} month=@MONTH the? day=@DAY", read_day_month, "date"),
    Rule("day_month", f"{_WEEKDAY} (the)? day=@DAY of? month=@MONTH", read_day_month, "date"),
    Rule("month_year", f"month=@MONTH (COMMA | of)? {_YEAR}", read_month_year, "date"),
    Rule("month_relative_year", f"month=@MONTH {_REL}", read_month_year, "date"),
    Rule(
        "relative_month",
        "this? rel=(last | this | next | past | coming) month=@MONTH (day=@DAY)?",
        read_relative_month,
        "point",
    ),
    Rule("month", "month=@MONTH", read_month, "point"),
    Rule("year", "(the year)? year=YEAR", read_year, "date"),
    Rule("year", "fiscal year? year=YEAR", read_year, "date"),
    Rule(
        "spoken_year",
        "year=((TEEN | twenty) HYPHEN? (TENS HYPHEN? DIGIT | TENS | TEEN | oh DIGIT))",
        read_spoken,
        "date",
    ),
    Rule("spoken_year", "the year year=@SPOKENYEAR", read_spoken, "date"),
    Rule(
        "decade",
        "(the=the)? (early | late | mid | middle)? HYPHEN? decade=(DECADE | DECADEWORD)",
        read_decade_words,
        "point",
    ),
    Rule("century", "(early | late | mid)? HYPHEN? ordinal=@ORDINAL HYPHEN century", read_century),
    Rule("century", "the? (early | late | mid)? HYPHEN? ordinal=@ORDINAL century", read_century, "point"),
    Rule("ordinal_day", "the day=DAYORDINAL", read_month_day_alone),
    Rule("range_start", "x=(month=@MONTH day=@DAY) @TO @DAY COMMA? year=YEAR", read_range_start),
    Rule("range_start", "x=((the)? day=@DAY) @TO (the)? @DAY of? month=@MONTH COMMA? (year=YEAR)?", read_range_start),
    Rule("range_start", "x=(month=@MONTH) @TO @MONTH year=YEAR", read_range_start),
    Rule("range_end", "@TO x=(day=DAYNUMBER (COMMA? year=YEAR)?)", read_range_end, is_continuation=True),
    Rule("range_end", "HYPHEN x=(short=TWODIGITS)", read_range_end, is_continuation=True),
)
