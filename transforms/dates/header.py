"""An explicit date that stands alone, as headers, datelines and metadata write it."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from transforms.dates.gregorian import make_day, month_interval
from transforms.dates.interval import DateInterval
from transforms.lexicon import load_lexicon

MONTHS: dict[str, int] = load_lexicon("months")["spellings"]
WEEKDAYS: dict[str, int] = load_lexicon("weekdays")["spellings"]
LONGEST = 80
"""Characters; a longer line holds more than a date."""
PIVOT = 69
"""Two-digit years from here on are of the 1900s, lower ones of the 2000s (POSIX strptime)."""


def _any_of(words: list[str]) -> str:
    return "(?:" + "|".join(sorted(words, key=lambda word: (-len(word), word))) + ")"


_ZONES = _any_of(load_lexicon("timezones")["abbreviations"])
_NAMED_ZONE = _any_of(load_lexicon("timezones")["zones"]) + r"(?: (?:standard|daylight|summer|mean|universal))? time"
_TIME = re.compile(
    r"(?<![\w./-])(?:[01]?\d|2[0-4])(?::[0-5]\d){1,2}(?:[.,]\d{1,9})?(?: ?h(?:rs?)?\b)?(?: ?[ap]\.? ?m\b\.?)?"
    r"|(?<![\w./-])(?:[01]?\d|2[0-4])\.[0-5]\d(?![\w./-])(?: ?[ap]\.? ?m\b\.?)?"
    r"|\b(?:0?\d|1[0-2]) ?[ap]\.? ?m\b\.?|\b(?:[01]\d|2[0-3])[0-5]\d(?= ?(?:gmt|utc|hrs|z)\b)",
    re.ASCII,
)
_NOISE = re.compile(
    rf"(?<![\w-])(?:{_any_of(list(WEEKDAYS))}\b\.?|{_ZONES}\b|{_NAMED_ZONE}|hrs?\b|at\b|on\b|the\b|of\b|noon\b|midnight\b"
    rf"|{_any_of(list(MONTHS))}\b(?=day\b))"
)
_OFFSET = re.compile(r"(?:(?<=\d)|(?<= )|(?<=t|z|c))[+-](?:0\d|1[0-4]):?(?:[03]0|45)(?!\d|-)")
_MONTH = rf"(?P<month>{_any_of(list(MONTHS))})\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\b"
_YEAR = r"(?P<year>\d{4}|'\d\d)\b"
_SEP = r"[ ,./-]{0,3}"

Reader = Callable[[re.Match[str], DateInterval | None, bool], DateInterval | None]


def _year(written: str) -> int:
    if len(written) == 4:
        return int(written)
    short = int(written[-2:])
    return short + (1900 if short >= PIVOT else 2000)


def _interval(day: date | None) -> DateInterval | None:
    return None if day is None else DateInterval.day(day)


def _read_day(found: re.Match[str], near: DateInterval | None, month_first: bool) -> DateInterval | None:
    return _interval(make_day(_year(found["year"]), _month(found["month"]), int(found["day"])))


def _month(written: str) -> int:
    return int(written) if written.isdigit() else MONTHS[written]


def _read_month(found: re.Match[str], near: DateInterval | None, month_first: bool) -> DateInterval | None:
    return month_interval(int(found["year"]), MONTHS[found["month"]])


def _read_numeric(found: re.Match[str], near: DateInterval | None, month_first: bool) -> DateInterval | None:
    """Two numbers and a year: full stops mean day first; else the locale, unless only one order is a day."""
    first, second, year = int(found["first"]), int(found["second"]), _year(found["year"])
    month_leads = month_first and found["mark"] != "."
    orders = [(first, second), (second, first)]
    for month, day in orders if month_leads else orders[::-1]:
        if (read := make_day(year, month, day)) is not None:
            return DateInterval.day(read)
    return None


def _read_yearless(found: re.Match[str], near: DateInterval | None, month_first: bool) -> DateInterval | None:
    return None if near is None else _interval(nearest_day(MONTHS[found["month"]], int(found["day"]), near))


def nearest_day(month: int, day: int, near: DateInterval) -> date | None:
    """The day of that name nearest to the interval; the earlier one when two are as near.

    >>> nearest_day(12, 30, DateInterval.day(date(2023, 1, 2)))
    datetime.date(2022, 12, 30)
    """
    years = range(near.earliest.year - 1, near.latest.year + 2)
    days = [found for year in years if (found := make_day(year, month, day)) is not None]
    return min(days, key=lambda found: _distance(found, near), default=None)


def _distance(day: date, near: DateInterval) -> int:
    return max((near.earliest - day).days, (day - near.latest).days, 0)


_FORMS: tuple[tuple[re.Pattern[str], Reader], ...] = tuple(
    (re.compile(pattern, re.ASCII), reader)
    for pattern, reader in (
        (r"(?P<year>\d{4})(?P<mark>[-/.])(?P<month>\d{1,2})(?P=mark)(?P<day>\d{1,2})", _read_day),
        (r"(?P<year>[12]\d{3})(?P<month>\d\d)(?P<day>\d\d)", _read_day),
        (r"(?P<first>\d{1,2})(?P<mark>[-/.])(?P<second>\d{1,2})(?P=mark)(?P<year>\d{4}|\d\d)", _read_numeric),
        (rf"{_DAY}{_SEP}{_MONTH}{_SEP}{_YEAR}", _read_day),
        (rf"{_MONTH}{_SEP}{_DAY}{_SEP}{_YEAR}", _read_day),
        (rf"{_YEAR}{_SEP}{_MONTH}{_SEP}{_DAY}", _read_day),
        (rf"{_MONTH}{_SEP}(?P<year>\d{{4}})", _read_month),
        (rf"{_DAY}{_SEP}{_MONTH}", _read_yearless),
        (rf"{_MONTH}{_SEP}{_DAY}", _read_yearless),
    )
)


def read_day(text: str, near: DateInterval | None = None, month_first: bool = True) -> DateInterval | None:
    """The day (or month) that the text names and nothing else; None where it says anything more or no real date.

    A weekday, a time of day and a time zone may stand beside it. Without a year it is the day nearest to `near`, if
    that is given. `month_first` decides 8/7/2023.

    >>> read_day("Saturday, 29th July, 2023 at 2:05 p.m. GMT")
    DateInterval(earliest=datetime.date(2023, 7, 29), latest=datetime.date(2023, 7, 29), granularity='day')
    >>> read_day("Aug. 8") is None
    True
    """
    if len(text) > LONGEST:
        return None
    plain = _bare_date(text)
    for pattern, reader in _FORMS:
        if (found := pattern.fullmatch(plain)) is not None:
            return reader(found, near, month_first)
    return None


def _bare_date(text: str) -> str:
    """The text in lower case without weekday, time of day and time zone, its spaces and ends tidied."""
    plain = " ".join(text.replace("’", "'").replace("–", "-").casefold().split())
    plain = re.sub(r"(?<=\d)t(?=\d\d:)", " ", plain)
    for pattern in (_OFFSET, _TIME, _NOISE):
        plain = pattern.sub(" ", plain)
    plain = re.sub(r"(?<=\d) *z\b", "", plain)
    return " ".join(plain.split()).strip(" ,.;:|()[]-/•·").replace(" ,", ",")
