"""Holidays, and days that are known by a name: Easter week, Christmas morning, 9/11."""

from __future__ import annotations

from datetime import date

from transforms.dates.choice import choose
from transforms.dates.context import Context, Reading, relative_reading
from transforms.dates.gregorian import shift_days, week_interval, weekend_interval
from transforms.dates.interval import DateInterval
from transforms.dates.numbers import read_ordinal
from transforms.dates.periods import HOLIDAYS, holiday_day
from transforms.dates.rule import Found, Rule
from transforms.dates.rules_calendar import month_of
from transforms.dates.rules_units import UNKNOWN
from transforms.dates.rules_years import year_of
from transforms.dates.vocabulary import DAYPARTS
from transforms.lexicon import load_lexicon

NEARBY = 270
"""Days; a holiday farther off than this on the side of the tense gives way to the nearest one."""


def read_holiday(found: Found, context: Context) -> Reading | None:
    """A holiday whose day follows from its year."""
    name = " ".join(found.words("name")).replace("’", "'").replace(" '", "'").replace(" .", ".")
    if name not in HOLIDAYS or found.around(1) in ("agreement", "accord", "accords"):
        return None
    year = year_of(found, context) if found.has("year") else None
    if year is not None:
        day = holiday_day(name, year)
        return None if day is None else Reading("DATE", day.isoformat(), DateInterval.day(day))
    rel, direction = found.word("rel"), choose(context, found, default=0)
    told = None if rel else context.told(found.char_start, found.char_end)

    def find(reference: date) -> DateInterval | None:
        if told is not None:
            day = holiday_day(name, reference.year)
            return None if day is None else DateInterval.day(day)
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
    return relative_reading(told or context.published, find, unknown)


def read_holiday_week(found: Found, context: Context) -> Reading | None:
    """Easter week, Labor Day weekend: the week of the holiday, and the weekend nearest to it."""
    reading = read_holiday(found, context)
    if reading is None:
        return None
    find = week_interval if found.word("unit") == "week" else _nearest_weekend
    return relative_reading(reading.interval, find, UNKNOWN[found.word("unit")])


def read_holiday_part(found: Found, context: Context) -> Reading | None:
    """Christmas morning, Halloween night."""
    reading = read_holiday(found, context)
    if reading is None:
        return None
    return reading._replace(timex_type="TIME", value=f"{reading.value}{DAYPARTS[found.word('part')]}")


def _nearest_weekend(day: date) -> DateInterval | None:
    """The weekend before a Monday or Tuesday, the coming one from Wednesday on."""
    nearest = shift_days(day, -2) if day.isoweekday() <= 2 else day
    return None if nearest is None else weekend_interval(nearest)


def read_named_day(found: Found, context: Context) -> Reading | None:
    """9/11, 26/11: the day that is known by its figures; none in what was published before it."""
    day = DateInterval.day(NAMED_DAYS[found.word("name")])
    if context.published is not None and context.published.latest < day.earliest:
        return None
    return Reading("DATE", day.earliest.isoformat(), day)


def read_attack_day(found: Found, context: Context) -> Reading | None:
    """the Sept. 11 attacks: the day that is known by them; none in what was published before it."""
    month, day = month_of(found), read_ordinal(found.words("day"))
    known = ATTACK_DAYS.get(f"{month or 0:02}-{day or 0:02}")
    if known is None or (context.published is not None and context.published.latest < known):
        return None
    return Reading("DATE", known.isoformat(), DateInterval.day(known))


ATTACK_DAYS: dict[str, date] = load_lexicon("holidays")["attack_days"]
_ATTACKS = "(terror | terrorist | suicide)? (attacks | bombings | hijackings | hijackers | bombers | attackers)"
NAMED_DAYS: dict[str, date] = load_lexicon("holidays")["named_days"]
_HOLIDAY_NAMES = " | ".join(
    name.replace(".", " DOT").replace("'s", " POSS").replace("s'", "s QUOTE")
    for name in sorted(HOLIDAYS, key=lambda name: (-len(name), name))
    if "-" not in name
)
HOLIDAY_RULES: tuple[Rule, ...] = (
    Rule("named_day", "name=DAYNAME", read_named_day),
    Rule("named_day", f"x=(month=@MONTH day=@DAY) {_ATTACKS}", read_attack_day),
    Rule("named_day", f"x=(day=@DAY month=@MONTH) {_ATTACKS}", read_attack_day),
    Rule(
        "holiday",
        f"(rel=(this | last | next | past))? name=({_HOLIDAY_NAMES}) (COMMA? (of | in)? year=(YEAR | SHORTYEAR))?",
        read_holiday,
        "point",
    ),
    Rule(
        "holiday",
        f"(rel=(this | last | next | past))? name=({_HOLIDAY_NAMES}) part=DAYPART",
        read_holiday_part,
        "point",
    ),
    Rule(
        "holiday",
        f"(rel=(this | last | next | past))? name=({_HOLIDAY_NAMES}) unit=(week | weekend)"
        " (COMMA? (of | in)? year=YEAR)?",
        read_holiday_week,
        "point",
    ),
)
