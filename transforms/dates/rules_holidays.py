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
    """A holiday whose day follows from its year: written, told, or that of the nearest on the side of the tense."""
    name = _name(found)
    if name not in HOLIDAYS or found.around(1) in _NAMED_AFTER_HOLIDAYS:
        return None
    year = year_of(found, context) if found.has("year") else None
    if year is not None:
        return None if (day := _day_in(name, year)) is None else Reading("DATE", day.iso, day)
    told = None if found.has("rel") else context.told(found.char_start, found.char_end)
    if told is not None:
        return relative_reading(told, lambda day: _day_in(name, day.year), _each_year(name))
    is_sure = found.has("rel")
    direction = _SIDES[found.word("rel")] if is_sure else choose(context, found, default=0)
    return relative_reading(context.published, lambda day: _near_day(name, day, direction, is_sure), _each_year(name))


_NAMED_AFTER_HOLIDAYS = frozenset(load_lexicon("time_guards")["after_holiday"])
_SIDES = {"last": -1, "past": -1, "this": 0, "next": 1}


def _name(found: Found) -> str:
    """The name as the lexicon writes it."""
    return " ".join(found.words("name")).replace("’", "'").replace(" '", "'").replace(" .", ".")


def _each_year(name: str) -> str:
    """The value of the holiday in a year that is not known."""
    fixed = HOLIDAYS[name].get("day")
    return f"XXXX-{fixed[0]:02}-{fixed[1]:02}" if isinstance(fixed, list) else "XXXX-XX-XX"


def _day_in(name: str, year: int) -> DateInterval | None:
    day = holiday_day(name, year)
    return None if day is None else DateInterval.day(day)


def _near_day(name: str, reference: date, direction: int, is_sure: bool) -> DateInterval | None:
    """The nearest day of the holiday, on the side of the tense unless that is not sure and the one there far off."""
    known = [day for offset in (-1, 0, 1) if (day := _day_in(name, reference.year + offset)) is not None]

    def distance(one: DateInterval) -> int:
        return abs((one.earliest - reference).days)

    fitting = [day for day in known if direction == 0 or (day.earliest - reference).days * direction >= 0]
    best = min(fitting or known, key=distance, default=None)
    if best is None or is_sure or distance(best) < NEARBY:
        return best
    return min(known, key=distance)


def read_every_holiday(found: Found, context: Context) -> Reading | None:
    """every Christmas Eve: a SET of the day in each year."""
    name = _name(found)
    return Reading("SET", _each_year(name)) if name in HOLIDAYS else None


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
    Rule("every", f"(each | every) name=({_HOLIDAY_NAMES})", read_every_holiday),
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
