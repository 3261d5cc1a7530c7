"""Weeks, months and years told from the publication or from what was told before: last week, two days later."""

from __future__ import annotations

from transforms.dates.context import Context, Reading, date_reading, relative_reading
from transforms.dates.interval import DateInterval
from transforms.dates.numbers import VAGUE, duration_value, read_number
from transforms.dates.periods import is_calendar_unit, unit_interval
from transforms.dates.rule import Found, Rule
from transforms.dates.vocabulary import UNITS

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
LOOKING_BACK = frozenset({"previous", "preceding", "prior", "earlier", "before"})
"""Of these, the ones that can count from the publication where nothing was told before."""
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


def read_unit(found: Found, context: Context) -> Reading | None:
    """last month, this week, the current year, the following day."""
    unit, rel = UNITS[found.word("unit")], found.word("rel")
    if is_title(found) or (rel == "that" and _is_conjunction(found, context)):
        return None
    if rel == "past" and unit in ("day", "week", "decade", "century"):
        return Reading("DURATION", duration_value(1, unit))
    if rel == "last" and unit in ("decade", "century") and found.around(-1) in _DURING:
        return Reading("DURATION", duration_value(1, unit))
    if not is_calendar_unit(unit):
        return None
    if rel == "last" and found.words("x0")[:1] == ["the"] and _is_last_of_something(found, unit):
        return Reading("DATE", UNKNOWN[unit])
    is_narrative = rel in NARRATIVE or (found.words("x0") == ["the"] and rel == "next" and context.is_history)
    reference = narrative_reference(context, unit, rel) if is_narrative else context.published
    if unit == "quarter" and rel in NARRATIVE and context.period is not None:
        reference = context.period
    return relative_reading(reference, lambda day: unit_interval(day, unit, OFFSETS[rel]), UNKNOWN[unit])


def _is_last_of_something(found: Found, unit: str) -> bool:
    """Whether it is the end of what follows or was told: "the last week of the war", "the last day to vote"."""
    return found.around(1) == "of" or (unit == "day" and found.around(-1) not in _DURING | {"in"})


_DURING = frozenset({"over", "during", "throughout", "for", "within"})
"""What makes "the last decade" the ten years up to now and not the decade before."""


def _is_conjunction(found: Found, context: Context) -> bool:
    """Whether "that" opens a clause; so it does before a compound ("that year-end profits fell")."""
    return found.around(1) in ("-", "–") or context.telling.is_conjunction(found.char_start)


def is_title(found: Found) -> bool:
    """Whether it is a name in quotes, both ends capitalised, as of a programme ("This Week")."""
    ends = (found.tokens.word(found.first), found.tokens.word(found.last))
    return found.around(-1) in QUOTES and found.first < found.last and all(word.istitle() for word in ends)


QUOTES = frozenset("\"“‘`'")


def narrative_reference(context: Context, unit: str, word: str) -> DateInterval | None:
    """What "the next day" and "that year" count from: what was told last; the publication only for what lies before."""
    told = context.day if unit in ("day", "night") else context.focus
    return told if told is not None or word not in LOOKING_BACK else context.published


def read_next_day(found: Found, context: Context) -> Reading | None:
    """the next day, the day after, the night before: from the day told last."""
    offset = -1 if found.word("rel") in ("before", "previous", "preceding", "prior") else 1
    unit = UNITS[found.word("unit")]
    if (found.around(-1), found.word("rel")) == ("to", "after"):
        return None
    is_part = found.around(-1) == "in" and found.around(-2) in ("later", "earlier")
    if not is_calendar_unit(unit) or is_part or found.words("pre")[-1:] == ["in"]:
        return None
    if found.word("rel") in ("before", "after") and _is_told_by_event(found):
        if "of" in found.words("pre"):
            return None
        told = context.day_before(found.first - 1) if found.around(-1) == "," and unit == "day" else None
        return date_reading(told, UNKNOWN[unit])
    return relative_reading(
        narrative_reference(context, unit, found.word("rel")),
        lambda day: unit_interval(day, unit, offset),
        UNKNOWN[unit],
    )


def _is_told_by_event(found: Found) -> bool:
    """Whether what follows says before or after what: "the day before the election"."""
    after = found.around(1)
    return after.isalpha() and after not in AFTER_CLAUSE


AFTER_CLAUSE = frozenset(
    {"and", "but", "or", "in", "at", "on", "by", "with", "for", "from", "to", "as", "when", "while"}
)


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
    reference = narrative_reference(context, unit, found.word("way")) if narrative else context.published
    fine = {"decade": ("year", 10), "century": ("year", 100), "fortnight": ("week", 2)}
    unit, times = fine.get(unit, (unit, 1))
    return relative_reading(reference, lambda day: unit_interval(day, unit, offset * times), UNKNOWN[unit])


_COUNT = "count=(@COUNT | @VAGUE | a | an | one | another)"
_RELATIVE = (
    "current | previous | preceding | following | coming | last | next | past | same | upcoming | ensuing | prior"
)
UNIT_RULES: tuple[Rule, ...] = (
    Rule("next_day", "the rel=(next | following | previous | preceding) unit=(day | night)", read_next_day, "point"),
    Rule("next_day", "the unit=(day | night | week | month | year) rel=(before | after)", read_next_day, "point"),
    Rule("relative_unit", "rel=(this | last | next | past) unit=UNIT", read_unit, "point"),
    Rule(
        "relative_unit",
        f"x0=(the | this) rel=({_RELATIVE}) unit=UNIT",
        read_unit,
        "point",
    ),
    Rule("relative_unit", "rel=that (same)? unit=UNIT", read_unit, "point"),
    Rule(
        "ago",
        f"{_COUNT} (more)? unit=@ANYUNIT (half=(and a half))? (or (so | two | more))?"
        " way=(ago | earlier | later | previously | hence | back)",
        read_ago,
        "length",
    ),
    Rule("ago", "unit=UNITS way=(ago | earlier | later)", read_ago, "length"),
    Rule("ago", f"{_COUNT} unit=@ANYUNIT way=from now", read_ago, "length"),
)
