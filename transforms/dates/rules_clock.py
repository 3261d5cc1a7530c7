"""Times of day and parts of the day, with the day that they belong to."""

from __future__ import annotations

import re

from transforms.dates.clock import clock_value
from transforms.dates.context import Context, Reading, relative_reading
from transforms.dates.numbers import read_number
from transforms.dates.periods import unit_interval
from transforms.dates.rule import Found, Rule
from transforms.dates.rules_calendar import read_day_month_year
from transforms.dates.rules_units import is_title
from transforms.dates.rules_weekdays import read_relative_weekday, read_weekday
from transforms.dates.vocabulary import DAYPARTS

_AFTER_COLON = frozenset({"gmt", "utc", "est", "edt", "et", "bst", "cet", "cest", "hours", "hrs", "local", "on", "ist"})
_BEFORE_COLON = frozenset(
    {"at", "by", "until", "till", "around", "about", "from", "before", "after", "since", "between", "to"}
)


def _on_day(day: Reading, part: str) -> Reading:
    date_value = day.value
    if date_value.endswith("REF"):
        date_value = "XXXX-XX-XX"
    return day._replace(timex_type="TIME", value=f"{date_value}{part}")


def _day_of(found: Found, context: Context) -> Reading | None:
    """The day that stands beside the time, else the one told in the sentence before, else the publication."""
    if found.has("month"):
        return read_day_month_year(found, context)
    if found.has("deictic"):
        offset = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}[found.word("deictic")]
        return relative_reading(context.published, lambda day: unit_interval(day, "day", offset), "XXXX-XX-XX")
    if found.has("day"):
        return read_relative_weekday(found, context) if found.has("rel") else read_weekday(found, context)
    told = context.day_at(found.char_start, found.char_end, found.has("zone"))
    reference = context.published if _is_label(found) else told
    return relative_reading(reference, lambda day: unit_interval(day, "day", 0), "XXXX-XX-XX")


def _is_label(found: Found) -> bool:
    """Whether it opens an entry of a log, which is of the day of writing: "11:05 a.m.: The road is open again."."""
    return found.around(1) in _AFTER_LABEL and found.around(-1) in _BEFORE_LABEL


_BEFORE_LABEL = ("", ".", "!", "?", ")", "]", '"', "”")
_AFTER_LABEL = (":", "-", "–", "—", "|")


def read_zoned(found: Found, context: Context) -> Reading | None:
    """12.41 BST, 0730 GMT: figures that the zone makes a time of day."""
    return read_clock(found, context) if _ZONED.fullmatch(found.word("clock")) else None


_ZONED = re.compile(r"(?:[01][0-9]|2[0-3]|[0-9](?=[.]))[.]?[0-5][0-9]")


def read_noon(found: Found, context: Context) -> Reading | None:
    """12 noon, 12 midnight."""
    return read_part(found, context) if read_number(found.words("hour")) == 12 else None


def read_clock(found: Found, context: Context) -> Reading | None:
    """A time of day, with its day."""
    words = found.words("clock")
    if (
        len(words) == 1
        and ":" in words[0]
        and words[0][-1:].isdigit()
        and not found.has("zone")
        and not found.has("day")
        and found.around(-1) not in _BEFORE_COLON
        and found.around(1) not in _AFTER_COLON
    ):
        return None
    if found.has("daypart"):
        words = [*words[:1], "am" if found.word("daypart") == "morning" else "pm"]
    value, day = clock_value(words), _day_of(found, context)
    return None if value is None or day is None else _on_day(day, value)


def read_part(found: Found, context: Context) -> Reading | None:
    """Friday night, yesterday morning, this evening, the next morning."""
    if found.around(-1) == "high" or is_title(found):
        return None
    part = DAYPARTS[found.word("part").removesuffix("s") if found.word("part") not in DAYPARTS else found.word("part")]
    day = _day_of(found, context)
    return None if day is None else _on_day(day, part)


def read_relative_part(found: Found, context: Context) -> Reading | None:
    """this morning, last night, tonight, the next morning."""
    if found.has("night"):
        told = context.day_of_sentence(found.char_start) if found.word("night") == "overnight" else None
        day = relative_reading(told or context.published, lambda one: unit_interval(one, "day", 0), "XXXX-XX-XX")
        return _on_day(day, "TNI")
    rel = found.word("rel")
    offset = {"last": -1, "next": 1, "following": 1, "previous": -1, "before": -1, "after": 1}.get(rel, 0)
    narrative = not rel or rel in ("next", "following", "previous", "that", "same", "before", "after")
    reference = context.day_at(found.char_start, found.char_end) if narrative else context.published
    day = relative_reading(reference, lambda one: unit_interval(one, "day", offset), "XXXX-XX-XX")
    return _on_day(day, DAYPARTS[found.word("part")])


_NEAR = (
    "(deictic=(today | yesterday | tomorrow | tonight)"
    " | (rel=((this | the)? (last | this | next | previous | following)))? day=WEEKDAY DAYPART?)"
)
_DATE = "(weekday=@ANYDAY COMMA?)? month=@MONTH day=@DAY (COMMA? year=YEAR)?"
_DAY_FIRST = "(weekday=@ANYDAY COMMA?)? the? day=@DAY of? month=@MONTH (COMMA? year=YEAR)?"
_ZONE = "(zone=(OPEN @ZONE CLOSE | @ZONE))?"
_ELSEWHERE = "OPEN (@CLOCK | NUMBER) @ZONE CLOSE"
CLOCK_RULES: tuple[Rule, ...] = (
    Rule("clock", f"clock=(@CLOCK) {_ZONE}", read_clock, "clock"),
    Rule("clock_of_day", f"clock=(@CLOCK) {_ZONE} COMMA? (on)? {_NEAR}", read_clock, "clock"),
    Rule("clock_of_date", f"clock=(@CLOCK) {_ZONE} COMMA? (on)? {_DATE}", read_clock, "clock"),
    Rule("clock_of_date", f"clock=(@CLOCK) {_ZONE} COMMA? (on)? {_DAY_FIRST}", read_clock, "clock"),
    Rule("clock_of_day", f"x=(clock=(@CLOCK) {_ZONE}) {_ELSEWHERE} COMMA? (on)? {_NEAR}", read_clock),
    Rule("clock_of_date", f"x=(clock=(@CLOCK) {_ZONE}) {_ELSEWHERE} COMMA? (on)? {_DATE}", read_clock),
    Rule("clock_of_date", f"x=(clock=(@CLOCK) {_ZONE}) {_ELSEWHERE} COMMA? (on)? {_DAY_FIRST}", read_clock),
    Rule("clock_of_day", f"OPEN x=(clock=(@CLOCK) zone=@ZONE) CLOSE COMMA? (on)? {_NEAR}", read_clock),
    Rule("clock_of_day", f"OPEN x=(clock=NUMBER zone=@ZONE) CLOSE COMMA? (on)? {_NEAR}", read_zoned),
    Rule("clock_of_day", f"{_NEAR} COMMA? at? clock=(@CLOCK) {_ZONE}", read_clock),
    Rule("clock_of_date", f"{_DATE} COMMA? at? clock=(@CLOCK) {_ZONE}", read_clock),
    Rule("clock_of_date", f"{_DAY_FIRST} COMMA? at? clock=(@CLOCK) {_ZONE}", read_clock),
    Rule(
        "clock",
        "clock=(@HOUR) (oclock | o'clock) (in the daypart=(morning | afternoon | evening))?",
        read_clock,
        "clock",
    ),
    Rule(
        "clock_of_day",
        "clock=(@HOUR) (oclock | o'clock) COMMA? (on)? (rel=((this | the)? (last | this | next)))?"
        " day=WEEKDAY (daypart=(morning | afternoon | evening | night))?",
        read_clock,
        "clock",
    ),
    Rule("clock", "clock=(@HOUR) in the daypart=(morning | afternoon | evening)", read_clock, "clock"),
    Rule("part_of_day", f"{_NEAR} (at)? part=DAYPART", read_part, "point"),
    Rule("part_of_day", f"part=DAYPART (of | on)? {_NEAR}", read_part, "point"),
    Rule("part_of_day", f"{_DATE} COMMA? at? part=(noon | midnight | midday)", read_part, "point"),
    Rule("part_of_day", f"{_DAY_FIRST} COMMA? at? part=(noon | midnight | midday)", read_part, "point"),
    Rule("part_of_day", f"(the)? part=DAYPART (of | on) {_DATE}", read_part, "point"),
    Rule("part_of_day", f"(the)? part=DAYPART (of | on) {_DAY_FIRST}", read_part, "point"),
    Rule(
        "part_of_day",
        "(the)? part=DAYPART (of | on) the? day=@DAY @TO the? @DAY of? month=@MONTH (COMMA? year=YEAR)?",
        read_part,
    ),
    Rule("part_of_day", "(the)? part=DAYPART (of | on) month=@MONTH day=@DAY @TO @DAY (COMMA? year=YEAR)?", read_part),
    Rule("relative_part", "rel=(this | last) part=DAYPART", read_relative_part, "point"),
    Rule("relative_part", "the rel=(next | following | previous) part=DAYPART", read_relative_part, "point"),
    Rule("relative_part", "(that) rel=same? part=DAYPART", read_relative_part, "point"),
    Rule("relative_part", "the part=DAYPART rel=(before | after)", read_relative_part, "point"),
    Rule("relative_part", "in x=(the part=(morning | afternoon | evening))", read_relative_part),
    Rule(
        "relative_part",
        "(by | in | until) x=((early | late | mid) HYPHEN? part=(morning | afternoon | evening))",
        read_relative_part,
    ),
    Rule("tonight", "night=(tonight | overnight)", read_relative_part, "point"),
    Rule("clock", "clock=NUMBER zone=ZONE", read_zoned, "clock"),
    Rule("clock_of_day", f"clock=NUMBER zone=ZONE COMMA? (on)? {_NEAR}", read_zoned, "clock"),
    Rule("clock_of_date", f"{_DATE} COMMA? at? clock=NUMBER zone=ZONE", read_zoned),
    Rule("clock_of_date", f"{_DAY_FIRST} COMMA? at? clock=NUMBER zone=ZONE", read_zoned),
    Rule("noon", "part=(midnight | noon | midday)", read_part),
    Rule("noon", f"hour=@HOUR part=(midnight | noon | midday) (COMMA? on? {_NEAR})?", read_noon),
)
