"""Fiscal years and the ends of years."""

from __future__ import annotations

from datetime import date

from transforms.dates.choice import choose
from transforms.dates.context import Context, Reading, relative_reading
from transforms.dates.interval import DateInterval
from transforms.dates.periods import unit_interval
from transforms.dates.rule import Found, Rule
from transforms.dates.rules_years import full_year, year_of


def read_fiscal_year(found: Found, context: Context) -> Reading | None:
    """the current fiscal year, the fiscal year: which days it spans is not told."""
    rel = {"last": -1, "previous": -1, "latest": -1, "next": 1, "coming": 1}.get(found.word("rel"), 0)
    reading = relative_reading(context.published, lambda day: unit_interval(day, "year", rel), "XXXX")
    return Reading("DATE", reading.value, None, anchor=reading.anchor)


def read_fiscal_number(found: Found, context: Context) -> Reading | None:
    """fiscal 1989: which days it spans is not told."""
    year = year_of(found, context)
    return None if year is None else Reading("DATE", f"{year}")


def read_fiscal_code(found: Found, context: Context) -> Reading | None:
    """FY2024, FY24: which days the fiscal year spans is not told."""
    digits = "".join(char for char in found.word("code") if char.isdigit())
    return Reading("DATE", digits if len(digits) == 4 else f"{full_year(int(digits), context)}")


def read_year_end(found: Found, context: Context) -> Reading | None:
    """year-end: of the running year, or the one before where the past is told early in the year."""
    direction = choose(context, found, default=0)

    def find(day: date) -> DateInterval | None:
        return unit_interval(day, "year", -1 if direction < 0 and day.month <= 6 else 0)

    reading = relative_reading(context.published, find, "XXXX")
    return Reading("DATE", reading.value, reading.interval, "END", reading.anchor)


FISCAL_RULES: tuple[Rule, ...] = (
    Rule("fiscal_year", "((fiscal | financial) year? | fy) year=YEAR", read_fiscal_number, "date"),
    Rule("fiscal_year", "(the | this) (fiscal | financial) year", read_fiscal_year, "point"),
    Rule("fiscal_year", "code=FISCALYEAR", read_fiscal_code, "point"),
    Rule(
        "fiscal_year",
        "(the | its | their | this)? rel=(current | last | next | previous | latest | coming)"
        " (fiscal | financial) year",
        read_fiscal_year,
        "point",
    ),
    Rule("year_end", "(the)? year (HYPHEN | POSS)? end", read_year_end, "date"),
)
