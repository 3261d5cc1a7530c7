"""Quarters, halves and fiscal years, and the periods that results are compared with."""

from __future__ import annotations

from datetime import date

from transforms.dates.context import Context, Reading, date_reading, relative_reading
from transforms.dates.gregorian import month_interval
from transforms.dates.interval import DateInterval
from transforms.dates.numbers import duration_value, read_number, read_ordinal
from transforms.dates.periods import month_near, quarter_near, unit_interval
from transforms.dates.rule import Found, Rule
from transforms.dates.rules_compared import AGO, SAME, a_year_before
from transforms.dates.rules_units import UNKNOWN
from transforms.dates.rules_years import full_year, year_of
from transforms.dates.vocabulary import MONTHS


def _quarter_of(found: Found) -> int | None:
    if found.has("code"):
        digits = "".join(char for char in found.word("code") if char.isdigit())
        return int(digits) if digits else None
    if found.has("last"):
        return 4
    return read_ordinal(found.words("ordinal"))


def read_quarter(found: Found, context: Context) -> Reading | None:
    """A quarter of a year, its days only where it is one of the calendar: those of fiscal quarters are not told."""
    reading = _quarter_reading(found, context)
    if reading is None or not _is_fiscal(found):
        return reading
    return reading._replace(interval=None)


def _is_fiscal(found: Found) -> bool:
    """Whether it is called so, or ends in a month that no such quarter of the calendar ends in."""
    month = MONTHS.get(found.around(2)) if found.around(1) in ("ended", "ending") else None
    return found.has("fy") or (month is not None and month != 3 * (_quarter_of(found) or 0))


def _quarter_reading(found: Found, context: Context) -> Reading | None:
    """The year written or told, else the last such quarter, or the coming one in the future."""
    quarter = _quarter_of(found)
    if quarter is None or not 1 <= quarter <= 4:
        return None
    year = year_of(found, context)
    if found.has("fiscal"):
        digits = "".join(char for char in found.word("fiscal") if char.isdigit())
        year = int(digits) if len(digits) == 4 else full_year(int(digits), context)
        return Reading("DATE", f"{year}-Q{quarter}")
    if year is not None:
        return date_reading(month_interval(year, 3 * quarter - 2, 3, "quarter"), f"{year}-Q{quarter}")
    if found.has("ago") and context.period is not None:
        return a_year_before(context.period)
    tense = context.tense(found.char_start, found.char_end)
    reading = relative_reading(context.published, lambda day: _near_quarter(day, quarter, tense), f"XXXX-Q{quarter}")
    if found.has("ago") and reading.interval is not None:
        return a_year_before(reading.interval)
    return reading


def _near_quarter(day: date, quarter: int, tense: str | None) -> DateInterval | None:
    """The last such quarter, or the coming one where the future is told and none has just ended."""
    quarters_back = ((day.month + 2) // 3 - quarter) % 4
    if tense == "future":
        return quarter_near(day, quarter, -1 if quarters_back == 1 else 1)
    return quarter_near(day, quarter, -1 if tense == "past" or quarters_back <= 2 else 1)


def read_half(found: Found, context: Context) -> Reading | None:
    """A half of a year."""
    half = 2 if "2" in found.word("code") or found.word("ordinal") in ("second", "last", "latter") else 1
    year = year_of(found, context)
    running = context.told(found.char_start, found.char_end) or context.published
    if year is None and running is not None and running.earliest.year == running.latest.year:
        year = running.earliest.year
    if year is None:
        return Reading("DATE", f"XXXX-H{half}")
    return date_reading(month_interval(year, 6 * half - 5, 6, "half"), f"{year}-H{half}")


def read_the_quarter(found: Found, context: Context) -> Reading | None:
    """the quarter, the latest period: the quarter told before, else the last one that had ended."""
    if found.around(1) in ("-", "–"):
        return None
    if found.around(1) in ("ended", "ending") and (month := MONTHS.get(found.around(2))) is not None:
        direction = -1 if found.around(1) == "ended" else 1
        return relative_reading(context.published, lambda day: _quarter_of_month(day, month, direction), "XXXX-QX")
    if context.period is not None and _has_ended(context):
        return relative_reading(context.period, lambda day: unit_interval(day, "quarter", 0), "XXXX-QX")
    if found.word("unit") != "quarter" and not found.has("latest"):
        return None
    return relative_reading(context.published, lambda day: unit_interval(day, "quarter", -1), "XXXX-QX")


def _quarter_of_month(day: date, month: int, direction: int) -> DateInterval | None:
    found = month_near(day, month, direction)
    return None if found is None else unit_interval(found.earliest, "quarter", 0)


def _has_ended(context: Context) -> bool:
    if context.period is None or context.published is None:
        return context.period is not None
    return context.period.latest < context.published.latest


def read_months(found: Found, context: Context) -> Reading | None:
    """the first nine months: a length; what follows compares it, no quarter."""
    context.period = context.focus = None
    return Reading("DURATION", duration_value(read_number(found.words("count")), found.word("unit")))


def read_the_year(found: Found, context: Context) -> Reading | None:
    """the year, the month: the running one."""
    if found.around(1) in ("-", "ago", "earlier", "before", "after", "end") and "of" not in found.words("pre"):
        return None
    if found.around(1) in ("ended", "ending", "to"):
        return Reading("DURATION", duration_value(1, found.word("unit")))
    reference = context.told(found.char_start, found.char_end) or context.published
    return relative_reading(
        reference, lambda day: unit_interval(day, found.word("unit"), 0), UNKNOWN[found.word("unit")]
    )


_QUARTER = "(fy=fiscal HYPHEN?)? ordinal=ORDINALWORD quarter"
_LATEST = "(latest | most? recent | current | preceding | just ended)"
_WHICH = f"first | last | latest | final | {AGO} | {SAME}"
BUSINESS_RULES: tuple[Rule, ...] = (
    Rule("quarter", f"(the | a)? (flat | strong | weak)? {_QUARTER}", read_quarter, "point"),
    Rule("quarter", "(fy=fiscal HYPHEN?)? ordinal=ORDINALWORD HYPHEN quarter", read_quarter),
    Rule("quarter", f"(the)? {_QUARTER} (of | in)? year=YEAR", read_quarter, "point"),
    Rule("quarter", "(the)? ordinal=ORDINALWORD quarter (of | in)? fy=(fiscal year?) year=YEAR", read_quarter, "point"),
    Rule("quarter", f"(the)? {_QUARTER} (of | in)? rel=(last | this | next) year", read_quarter, "point"),
    Rule("quarter", f"(the)? year=YEAR (POSS)? {_QUARTER}", read_quarter, "point"),
    Rule("quarter", f"rel=(last | this | next) year POSS {_QUARTER}", read_quarter, "point"),
    Rule("quarter", f"the ago={AGO} {_QUARTER}", read_quarter, "point"),
    Rule("quarter", "(the)? last=(last | final) quarter of year=YEAR", read_quarter, "point"),
    Rule("quarter_code", "code=QUARTERCODE ((of | COMMA)? year=(YEAR | SHORTYEAR))?", read_quarter, "point"),
    Rule("quarter_code", "code=QUARTERCODE (of | COMMA)? fiscal=FISCALYEAR", read_quarter, "point"),
    Rule("quarter_code", "fiscal=FISCALYEAR COMMA? code=QUARTERCODE", read_quarter, "point"),
    Rule(
        "half",
        "(the)? ordinal=(first | second | last | latter) HYPHEN? half of"
        " (the)? (year=YEAR | rel=(last | this | next) year | year)",
        read_half,
        "point",
    ),
    Rule("half", "(the)? ordinal=(first | second) HYPHEN half", read_half, "point"),
    Rule("half", "code=HALFCODE ((of | COMMA)? year=(YEAR | SHORTYEAR))?", read_half, "point"),
    Rule("the_quarter", f"the (latest={_LATEST})? unit=(quarter | period)", read_the_quarter),
    Rule("months", f"the ({_WHICH})? count=(CARDINAL | NUMBER) unit=(months | weeks)", read_months),
    Rule("months", f"the ({_WHICH}) count=(CARDINAL | NUMBER) HYPHEN? unit=(month | week)", read_months),
    Rule("the_year", "the (full | whole | entire | calendar)? unit=(year | month)", read_the_year, "point"),
)
