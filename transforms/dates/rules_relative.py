"""Dates told from the publication or from a day told before: Wednesday, last week, two days later, the next day."""

from __future__ import annotations

from datetime import date

from transforms.dates.choice import choose
from transforms.dates.context import Context, Reading, relative_reading
from transforms.dates.grammar import Found, Rule
from transforms.dates.gregorian import SEASON_CODES, season_interval
from transforms.dates.interval import DateInterval
from transforms.dates.numbers import VAGUE, duration_value, read_number
from transforms.dates.periods import (
    HOLIDAYS,
    holiday_day,
    is_calendar_unit,
    season_near,
    unit_interval,
    weekday_interval,
)
from transforms.dates.rules_calendar import read_day_month_year, year_of
from transforms.dates.vocabulary import SEASONS, UNITS, WEEKDAYS
from transforms.lexicon import load_lexicon

_WEEKDAY_NAMES = frozenset(load_lexicon("time_guards")["after_weekday_name"])
NEARBY = 270
"""Days; a holiday farther off than this on the side of the tense gives way to the nearest one."""
DEICTIC = {"today": 0, "yesterday": -1, "tomorrow": 1}
OFFSETS = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "preceding": -1,
    "this": 0,
    "current": 0,
    "same": 0,
    "that": 0,
    "the": 0,
    "next": 1,
    "coming": 1,
    "following": 1,
    "upcoming": 1,
    "ensuing": 1,
    "prior": -1,
}
NARRATIVE = frozenset({"previous", "preceding", "prior", "following", "ensuing", "same", "that"})
"""Words that count from what was told last, not from the publication."""
UNKNOWN = {
    "day": "XXXX-XX-XX",
    "night": "XXXX-XX-XX",
    "week": "XXXX-WXX",
    "fortnight": "XXXX-WXX",
    "weekend": "XXXX-WXX-WE",
    "month": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}


def _weekday(found: Found) -> int:
    return WEEKDAYS[found.word("day").rstrip(".")]


def read_weekday(found: Found, context: Context) -> Reading | None:
    """A weekday: the last one up to the publication, or the coming one where the future is told."""
    weekday = _weekday(found)
    if found.around(1) in _WEEKDAY_NAMES and found.written(1)[:1].isupper():
        return None
    if found.around(-1) == "and" and found.around(1) in _WEEKDAY_NAMES:
        return None
    direction = choose(context, found, default=-1)
    return relative_reading(
        context.published, lambda day: weekday_interval(day, weekday, direction), f"XXXX-WXX-{weekday}"
    )


def read_short_weekday(found: Found, context: Context) -> Reading | None:
    """An abbreviated weekday, where "on" or a full stop says that it is one."""
    if len(found.word("day")) < 4 and found.around(-1) not in ("on", "last", "next", "this"):
        return None
    return read_weekday(found, context)


def read_relative_weekday(found: Found, context: Context) -> Reading | None:
    """last Friday, this coming Sunday, the previous Thursday."""
    weekday, words = _weekday(found), found.words("rel")
    rel = next((word for word in reversed(words) if word in OFFSETS and word not in ("this", "the")), "this")
    unknown = f"XXXX-WXX-{weekday}"
    if rel in ("same", "that", "this"):
        direction = choose(context, found, default=1 if rel == "this" else -1)
        reference = context.published if rel == "this" else context.day or context.published
        return relative_reading(reference, lambda day: weekday_interval(day, weekday, direction), unknown)
    reference = context.day or context.published if rel in NARRATIVE else context.published
    return relative_reading(reference, lambda day: weekday_interval(day, weekday, OFFSETS[rel], True), unknown)


def read_weekday_of_week(found: Found, context: Context) -> Reading | None:
    """Monday of last week, Friday next week."""
    weekday, offset = _weekday(found), OFFSETS[found.word("rel")]

    def find(day: date) -> DateInterval | None:
        week = unit_interval(day, "week", offset)
        return None if week is None else weekday_interval(week.earliest, weekday, 1)

    return relative_reading(context.published, find, f"XXXX-WXX-{weekday}")


def read_deictic(found: Found, context: Context) -> Reading | None:
    """today, yesterday, tomorrow, the day before yesterday."""
    offset = DEICTIC[found.word("day")]
    if found.has("step"):
        offset += -1 if found.word("step") == "before" else 1
    return relative_reading(context.published, lambda day: unit_interval(day, "day", offset), "XXXX-XX-XX")


def read_unit(found: Found, context: Context) -> Reading | None:
    """last month, this week, the current year, the following day."""
    unit, rel = UNITS[found.word("unit")], found.word("rel")
    if is_title(found):
        return None
    if rel == "past" and unit in ("day", "week", "decade", "century"):
        return Reading("DURATION", duration_value(1, unit))
    if not is_calendar_unit(unit):
        return None
    reference = narrative_reference(context, unit) if rel in NARRATIVE else context.published
    if unit == "quarter" and rel in NARRATIVE and context.period is not None:
        reference = context.period
    return relative_reading(reference, lambda day: unit_interval(day, unit, OFFSETS[rel]), UNKNOWN[unit])


def is_title(found: Found) -> bool:
    """Whether both ends are capitalised words, as in the name of a programme ("This Week")."""
    ends = (found.tokens.word(found.first), found.tokens.word(found.last))
    return found.first < found.last and all(word.istitle() for word in ends)


def narrative_reference(context: Context, unit: str) -> DateInterval | None:
    """What "the next day" and "that year" count from: the last told point at least as fine as the unit."""
    candidates = (context.day, context.published) if unit in ("day", "night") else (context.focus, context.published)
    return next((one for one in candidates if one is not None), None)


def read_next_day(found: Found, context: Context) -> Reading | None:
    """the next day, the day after, the night before: from the day told last."""
    offset = -1 if found.word("rel") in ("before", "previous", "preceding", "prior") else 1
    unit = UNITS[found.word("unit")]
    if not is_calendar_unit(unit):
        return None
    return relative_reading(
        narrative_reference(context, unit), lambda day: unit_interval(day, unit, offset), UNKNOWN[unit]
    )


def read_definite_unit(found: Found, context: Context) -> Reading | None:
    """the weekend, the week: the running or last one."""
    unit = UNITS[found.word("unit")]
    direction = choose(context, found, default=-1)

    def find(day: date) -> DateInterval | None:
        current = unit_interval(day, unit, 0)
        if unit != "weekend" or current is None or direction > 0 or current.earliest <= day:
            return current
        return unit_interval(day, unit, -1)

    return relative_reading(context.published, find, UNKNOWN[unit])


def read_week_of(found: Found, context: Context) -> Reading | None:
    """the week of March 6: the one that the day lies in."""
    day = read_day_month_year(found, context)
    if day is None or day.interval is None:
        return Reading("DATE", "XXXX-WXX")
    return relative_reading(day.interval, lambda one: unit_interval(one, found.word("unit"), 0), "XXXX-WXX")


def read_ago(found: Found, context: Context) -> Reading | None:
    """two days ago, a week later, three years earlier: as fine as the unit that is counted."""
    words = found.words("count")
    if found.has("half"):
        return Reading("DATE", "PAST_REF")
    number, unit = read_number(words), UNITS[found.word("unit")]
    past = found.word("way") in ("ago", "earlier", "before", "back", "previously")
    if found.word("way") in ("earlier", "later") and (number is None or not is_calendar_unit(unit)):
        return None
    if number is None or VAGUE.intersection(words) or not words:
        return Reading("DATE", "PAST_REF" if past else "FUTURE_REF")
    if not is_calendar_unit(unit):
        return Reading("DATE", "PAST_REF" if past else "FUTURE_REF")
    offset = round(-number if past else number)
    narrative = found.word("way") in ("earlier", "later", "before", "after")
    reference = narrative_reference(context, unit) if narrative else context.published
    fine = {"decade": ("year", 10), "century": ("year", 100), "fortnight": ("week", 2)}
    unit, times = fine.get(unit, (unit, 1))
    return relative_reading(reference, lambda day: unit_interval(day, unit, offset * times), UNKNOWN[unit])


def read_year_ago(found: Found, context: Context) -> Reading | None:
    """a year earlier: the same quarter or month of the year before, where figures of one are compared."""
    period = context.compared(found.char_start)
    if period is None:
        return read_ago(found, context) if found.has("unit") else _last_year(context)
    months = {"quarter": 4, "month": 12}[period.granularity]
    return relative_reading(period, lambda day: unit_interval(day, period.granularity, -months), "XXXX")


def _last_year(context: Context) -> Reading:
    return relative_reading(context.published, lambda day: unit_interval(day, "year", -1), "XXXX")


def read_from_day(found: Found, context: Context) -> Reading | None:
    """two weeks from Tuesday, a week from today."""
    base = read_deictic(found, context) if found.word("day") in DEICTIC else read_relative_base(found, context)
    number, unit = read_number(found.words("count")), UNITS[found.word("unit")]
    if number is None or unit not in ("day", "week") or base is None:
        return None
    days = int(number) * (7 if unit == "week" else 1)
    return relative_reading(base.interval, lambda day: unit_interval(day, "day", days), "XXXX-XX-XX")


def read_relative_base(found: Found, context: Context) -> Reading | None:
    """The coming weekday that "a week from Tuesday" counts from."""
    weekday = _weekday(found)
    return relative_reading(context.published, lambda day: weekday_interval(day, weekday, 1), f"XXXX-WXX-{weekday}")


def read_season(found: Found, context: Context) -> Reading | None:
    """A season with its year, or told from the publication."""
    name = SEASONS[found.word("season")]
    code = SEASON_CODES[name]
    year = year_of(found, context) if found.has("year") else None
    if year is not None:
        interval = season_interval(year, name)
        return None if interval is None else Reading("DATE", f"{year}-{code}", interval)
    rel = found.word("rel")
    if not rel and not found.has("the"):
        return None

    def find(day: date) -> DateInterval | None:
        return _season(day, name, rel, choose(context, found, default=0))

    return relative_reading(context.published, find, f"XXXX-{code}")


def _season(day: date, name: str, rel: str, direction: int) -> DateInterval | None:
    this = season_interval(day.year, name)
    if rel in ("next", "coming", "following", "upcoming"):
        coming = season_near(day, name, 1)
        return coming if coming is None or day not in coming else season_interval(day.year + 1, name)
    if rel in ("last", "past", "previous"):
        past = season_near(day, name, -1)
        inside = past is not None and day in past and name != "winter" and rel == "last"
        return season_interval(day.year - 1, name) if inside else past
    if rel == "this" or direction == 0:
        return this
    return season_near(day, name, direction)


def read_holiday(found: Found, context: Context) -> Reading | None:
    """A holiday whose day follows from its year."""
    name = " ".join(found.words("name")).replace("’", "'").replace(" '", "'").replace(" .", ".")
    if name not in HOLIDAYS:
        return None
    year = year_of(found, context) if found.has("year") else None
    if year is not None:
        day = holiday_day(name, year)
        return None if day is None else Reading("DATE", day.isoformat(), DateInterval.day(day))
    rel, direction = found.word("rel"), choose(context, found, default=0)

    def find(reference: date) -> DateInterval | None:
        days = [holiday_day(name, reference.year + offset) for offset in (-1, 0, 1)]
        known = sorted(day for day in days if day is not None)
        side = direction if not rel else {"last": -1, "past": -1, "this": 0}.get(rel, 1)
        fitting = [day for day in known if side == 0 or (day - reference).days * side >= 0]
        best = min(fitting or known, key=lambda day: abs((day - reference).days), default=None)
        nearest = min(known, key=lambda day: abs((day - reference).days), default=None)
        if best is not None and nearest is not None and not rel and abs((best - reference).days) < NEARBY:
            nearest = best
        return None if nearest is None else DateInterval.day(nearest)

    fixed = HOLIDAYS[name].get("day")
    unknown = f"XXXX-{fixed[0]:02}-{fixed[1]:02}" if isinstance(fixed, list) else "XXXX-XX-XX"
    return relative_reading(context.published, find, unknown)


_COUNT = "count=(@COUNT | @VAGUE | a | an | one | another)"
_HOLIDAY_NAMES = " | ".join(
    name.replace(".", " DOT").replace("'s", " POSS").replace("s'", "s QUOTE")
    for name in sorted(HOLIDAYS, key=lambda name: (-len(name), name))
    if "-" not in name
)
_REL = "(last | this | next | past | previous | coming | following | same | that | upcoming | preceding)"

RELATIVE_RULES: tuple[Rule, ...] = (
    Rule("weekday", "day=WEEKDAY", read_weekday, "point"),
    Rule("weekday", "day=SHORTWEEKDAY DOT?", read_short_weekday, "point"),
    Rule("relative_weekday", f"rel=((the | this)? {_REL}) day=WEEKDAY", read_relative_weekday, "point"),
    Rule("weekday_of_week", "day=WEEKDAY (of | in)? rel=(last | this | next) week", read_weekday_of_week, "point"),
    Rule("deictic_day", "(the day step=(before | after))? day=(today | yesterday | tomorrow)", read_deictic, "point"),
    Rule("relative_unit", "rel=(this | last | next | past) unit=UNIT", read_unit, "point"),
    Rule(
        "relative_unit",
        "(the | this) rel=(current | previous | preceding | following | coming | last | next | past | same | upcoming | ensuing | prior) unit=UNIT",
        read_unit,
        "point",
    ),
    Rule("relative_unit", "rel=that (same)? unit=UNIT", read_unit, "point"),
    Rule("next_day", "the rel=(next | following | previous | preceding) unit=(day | night)", read_next_day, "point"),
    Rule("next_day", "the unit=(day | night | week | month | year) rel=(before | after)", read_next_day, "point"),
    Rule("definite_unit", "the unit=(weekend | week)", read_definite_unit, "point"),
    Rule("week_of", "the unit=(weekend | week) of month=@MONTH day=@DAY (COMMA? year=YEAR)?", read_week_of),
    Rule("year_ago", "count=(a | one) unit=year way=(ago | earlier)", read_year_ago, "length"),
    Rule(
        "ago",
        f"{_COUNT} (more)? unit=@ANYUNIT (half=(and a half))? (or (so | two | more))? way=(ago | earlier | later | previously | hence | back)",
        read_ago,
        "length",
    ),
    Rule("ago", "unit=UNITS way=(ago | earlier | later)", read_ago, "length"),
    Rule("ago", f"{_COUNT} unit=@ANYUNIT way=from now", read_ago, "length"),
    Rule("from_day", f"{_COUNT} unit=(day | days | week | weeks) from day=(today | tomorrow | WEEKDAY)", read_from_day),
    Rule(
        "season_of_year",
        "(the)? season=SEASON COMMA? (of | in)? year=(YEAR | SHORTYEAR | @SPOKENYEAR)",
        read_season,
        "point",
    ),
    Rule(
        "relative_season",
        "(the)? (this)? rel=(this | last | next | past | coming | previous | following) season=SEASON",
        read_season,
        "point",
    ),
    Rule("season", "the=the (early | late)? season=SEASON", read_season, "point"),
    Rule(
        "holiday",
        f"(rel=(this | last | next | past))? name=({_HOLIDAY_NAMES}) (COMMA? (of)? year=YEAR)?",
        read_holiday,
        "point",
    ),
)
