"""Lengths of time: two and a half years, six-month, the past six months."""

from __future__ import annotations

import re

from transforms.dates.context import Context, Reading
from transforms.dates.numbers import VAGUE, compound_value, duration_value, read_number
from transforms.dates.rule import Found, Rule
from transforms.dates.vocabulary import CARDINALS, UNITS
from transforms.lexicon import load_lexicon

_AGE_WORDS = frozenset({"old", "older"})
_BEFORE_ONE_DAY = frozenset({"for", "in", "within", "only", "just", "than", "after", "least", "-", "about", "last"})
_AFTER_BARE = frozenset({"later", "earlier", "after", "before"})
_PRICE_WORDS = frozenset({"million", "billion", "trillion", "cents", "dollars", "euros", "pounds", "rupees", "yen"})
_NOT_COUNTED = frozenset(load_lexicon("time_guards")["function_words"]) | {"about", "than", "within"}
_OVER_IS_MORE = frozenset(load_lexicon("time_guards")["over_is_more"])


def _value(found: Found) -> str:
    words = found.words("count")
    number = read_number(words)
    if not words and found.word("unit") in UNITS and found.word("unit").endswith("s"):
        number = None
    elif not words:
        number = 1
    if found.has("half") and number is not None:
        number += 0.5
    if VAGUE.intersection(words) and "couple" not in words:
        number = None
    return duration_value(number, found.word("unit"))


def read_length(found: Found, context: Context) -> Reading | None:
    """So many of a unit; an age ("30 years old") and a rate ("$5 a year") is none."""
    if found.around(1) in _AGE_WORDS or (found.around(1) in ("-", "–") and found.around(2) in _AGE_WORDS):
        return None
    unit = found.word("unit")
    if found.around(1) in ("-", "–") and found.around(2) in ("ago", "earlier", "long"):
        return None
    if found.around(-1) in ("-", "–") and found.around(-2) == "in":
        return None
    is_part = not found.has("count") or read_number(found.words("count")) in (1, 2, 3)
    if unit in ("quarter", "quarters") and is_part and _is_fourth(found):
        return None
    if _is_war(found) or (found.word("count") == "many" and found.around(-1) == "as"):
        return None
    if found.words("pre") == ["over"] and found.around(-1) not in _OVER_IS_MORE:
        return None
    if unit == "hours" and re.fullmatch("[012][0-9]{3}", found.word("count")):
        return None
    if unit in ("second", "sec", "min") and not found.has("count"):
        return None
    if _is_someday(found) and context.tense(found.char_start, found.char_end) == "future":
        return Reading("DATE", "FUTURE_REF")
    return Reading("DURATION", _value(found))


def _is_fourth(found: Found) -> bool:
    """Whether a quarter is a fourth of what follows: "a quarter of a percent", "a quarter-point", "a quarter mile"."""
    return found.around(2 if found.around(1) in ("-", "–") else 1) in _AFTER_FOURTH


_AFTER_FOURTH = frozenset(load_lexicon("time_guards")["after_fourth"])


def _is_war(found: Found) -> bool:
    """Whether it names a war: "the Six-Day War", "the Thirty Years' War"."""
    return found.written(2 if found.around(1) in QUOTES else 1) in ("War", "Wars", "Battle", "Battles")


QUOTES = frozenset("'’")


def _is_someday(found: Found) -> bool:
    """Whether "one day" can mean an unknown one: "he will one day return"."""
    words = [*found.words("count"), found.word("unit")]
    return words == ["one", "day"] and found.last == found.first + 1 and found.around(-1) not in _BEFORE_ONE_DAY


def read_compound(found: Found, context: Context) -> Reading | None:
    """two hours and ten minutes, 4 years 3 months: a length in two units."""
    number, part = read_number(found.words("count")), read_number(found.words("part"))
    value = (
        None
        if number is None or part is None
        else compound_value(number, found.word("unit"), part, found.word("small"))
    )
    return None if value is None else Reading("DURATION", value)


def read_article_length(found: Found, context: Context) -> Reading | None:
    """a week, an hour: a length; what recurs after a counted thing ("40 flights a week"); none in a price."""
    reading = read_length(found, context)
    if reading is None:
        return None
    before = found.around(-1)
    if before[-1:].isdigit() or before in _PRICE_WORDS:
        return None
    return Reading("SET", reading.value) if _is_counted(found) or before in ("twice", "thrice") else reading


def _is_counted(found: Found) -> bool:
    """Whether counted things stand before: "40 people", "four flights", "dozens of letters"."""
    before, back = found.around(-1), found.around(-2)
    if not before.isalpha() or before in _NOT_COUNTED:
        return False
    if before[-1] == "s" and (back in CARDINALS or (back == "of" and found.around(-3) in VAGUE)):
        return True
    return back[:1].isdigit() or before == "times"


def read_bare_units(found: Found, context: Context) -> Reading | None:
    """days, years: a length that nobody counted: "for years", "after months of talks"."""
    is_filled = found.around(1) == "of" and found.around(-1) in _BEFORE_FILLED
    is_told = is_filled or found.around(-1) in _BEFORE_BARE or found.around(1) in _AFTER_BARE or found.has("the")
    if not is_told or found.around(1)[:1].isdigit() or (found.around(-2), found.around(-1)) == ("as", "many"):
        return None
    return Reading("DURATION", duration_value(None, found.word("unit")))


_BEFORE_BARE = frozenset(load_lexicon("time_guards")["before_bare_units"])
_BEFORE_FILLED = frozenset(load_lexicon("time_guards")["before_filled_units"])


def read_span(found: Found, context: Context) -> Reading | None:
    """the past six months, the next few years: a length that ends or begins now."""
    if not found.words("count") and found.word("unit") in ("day", "week", "month", "year", "quarter"):
        return None
    if _is_war(found):
        return None
    if found.word("rel") == "last" and found.first == found.span("rel")[0] and found.around(-1) in _BEFORE_VERB:
        return None
    return None if found.words("pre") == ["over"] else Reading("DURATION", _value(found))


_BEFORE_VERB = frozenset({"to", "will", "would", "could", "may", "might", "can", "should", "must", "not", "did", "'ll"})
"""What stands before the verb of "to last three months"."""


def read_vague_span(found: Found, context: Context) -> Reading | None:
    """recent weeks, coming months: a length that nobody counted; recent years: some time before or after now."""
    if found.word("rel") in ("recent", "coming") and UNITS[found.word("unit")] in ("week", "month"):
        return Reading("DURATION", duration_value(None, found.word("unit")))
    past = found.word("rel") in ("recent", "past", "previous")
    return Reading("DATE", "PAST_REF" if past else "FUTURE_REF")


_COUNT = "count=(@COUNT | @VAGUE | another)"
_KINDS = (
    "(business | trading | working | calendar | consecutive | straight | full | more | additional | long | whole"
    " | short | school | fiscal)"
)
LENGTH_RULES: tuple[Rule, ...] = (
    Rule("length", f"{_COUNT} HYPHEN? {_KINDS}? HYPHEN? unit=@ANYUNIT (half=(and a half))?", read_length, "length"),
    Rule("length", f"{_COUNT} HYPHEN unit=UNIT (HYPHEN long)?", read_length, "length"),
    Rule("length", f"count=(@COUNT) (to | or | HYPHEN) @COUNT HYPHEN? {_KINDS}? unit=@ANYUNIT", read_length, "length"),
    Rule(
        "length",
        "(a | an) HYPHEN? (full | whole | entire | additional | extra)? unit=UNIT (half=(and a half))?",
        read_article_length,
        "length",
    ),
    Rule(
        "length",
        "count=(@CARD | a | an) unit=@ANYUNIT (COMMA | and | COMMA and)? part=(@CARD | a | an) small=@ANYUNIT",
        read_compound,
        "length",
    ),
    Rule("length", "count=(half) (a | an | HYPHEN) unit=UNIT", read_length, "length"),
    Rule("length", "a count=(half) HYPHEN? unit=UNIT", read_length, "length"),
    Rule("length", "unit=@ANYUNIT HYPHEN long", read_length, "length"),
    Rule("bare_units", "unit=UNITS (or UNITS)?", read_bare_units),
    Rule("bare_units", "the=the unit=UNITS (ahead | to come)", read_bare_units),
    Rule("length", "a unit=UNIT or two", read_length),
    Rule(
        "span",
        "(the | this)? rel=(past | last | next | coming | previous | first | final | following | preceding)"
        f" {_COUNT} ((to | or) @COUNT)? {_KINDS}? unit=@ANYUNIT",
        read_span,
        "length",
    ),
    Rule("span", f"the {_COUNT} {_KINDS}? unit=UNITS", read_span),
    Rule("vague_span", "(the)? (more)? rel=(recent | coming | future | past) unit=UNITS (and UNITS)?", read_vague_span),
)
