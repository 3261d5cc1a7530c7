"""What recurs: every Friday, twice a week, daily."""

from __future__ import annotations

from transforms.dates.context import Context, Reading
from transforms.dates.gregorian import SEASON_CODES
from transforms.dates.numbers import VAGUE, duration_value, read_number
from transforms.dates.periods import is_calendar_unit
from transforms.dates.rule import Found, Rule
from transforms.dates.vocabulary import DAYPARTS, MONTHS, SEASONS, UNITS, WEEKDAYS
from transforms.lexicon import load_lexicon

FREQUENCIES: dict[str, str] = load_lexicon("time_words")["frequencies"]


def read_rate(found: Found, context: Context) -> Reading | None:
    """$5 a year, 40 flights per week: a SET of every such unit."""
    return (
        Reading("SET", duration_value(1, found.word("unit"))) if is_calendar_unit(UNITS[found.word("unit")]) else None
    )


def read_every(found: Found, context: Context) -> Reading | None:
    """every Friday, each year, every two weeks, every July."""
    if found.has("unit"):
        words = found.words("count")
        number = 2 if "other" in words else None if VAGUE.intersection(words) else read_number(words) or 1
        return Reading("SET", duration_value(number, found.word("unit")))
    if found.has("day"):
        part = DAYPARTS.get(found.word("part").removesuffix("s"), "")
        return Reading("SET", f"XXXX-WXX-{WEEKDAYS[found.word('day').removesuffix('s')]}{part}")
    if found.has("month"):
        return Reading("SET", f"XXXX-{MONTHS[found.word('month')]:02}")
    if found.has("season"):
        return Reading("SET", f"XXXX-{SEASON_CODES[SEASONS[found.word('season')]]}")
    return Reading("SET", "XXXX-WXX-WE")


def read_frequency(found: Found, context: Context) -> Reading | None:
    """daily, weekly, annually; a paper ("the daily Granma", "the Ashford Weekly", "DAILY POST") is none."""
    is_name = found.written(0).istitle() and found.written(-1)[-1:].isalpha()
    is_part = found.written(1).istitle() or (found.written(0).isupper() and found.written(1).isupper())
    if is_name or is_part or found.around(1) == "mail":
        return None
    return Reading("SET", FREQUENCIES[found.word("word")])


def read_times(found: Found, context: Context) -> Reading | None:
    """twice a week, five days a year."""
    return Reading("SET", duration_value(1, found.word("unit")))


_FREQUENCY = " | ".join(sorted(FREQUENCIES))
SET_RULES: tuple[Rule, ...] = (
    Rule("every", "(each | every) (count=(@COUNT | @VAGUE | other | single))? unit=@ANYUNIT", read_every),
    Rule(
        "every", "(each | every) (other)? (day=WEEKDAY | month=FULLMONTH | season=SEASON) (part=DAYPART)?", read_every
    ),
    Rule("every", "day=WEEKDAYS", read_every),
    Rule("every", "day=(WEEKDAY | WEEKDAYS) part=DAYPARTS", read_every),
    Rule("every", "on weekends", read_every),
    Rule("frequency", f"word=({_FREQUENCY})", read_frequency),
    Rule(
        "times",
        "(once | twice | @COUNT (times | days | hours | nights)) (a | an | per | each | every) unit=UNIT",
        read_times,
    ),
    Rule("rate", "(per) x=(unit=UNIT)", read_rate),
)
