"""Years, in figures and in words."""

from __future__ import annotations

from transforms.dates.context import Context, Reading, date_reading
from transforms.dates.gregorian import year_interval
from transforms.dates.numbers import read_spoken_year
from transforms.dates.rule import Found, Rule
from transforms.dates.vocabulary import MONTHS
from transforms.lexicon import load_lexicon

_GUARDS = load_lexicon("time_guards")
BEFORE_YEAR = frozenset(_GUARDS["before_year"])
NOT_YEAR_BEFORE = frozenset(_GUARDS["not_year_before"])
NOT_YEAR_AFTER = frozenset(_GUARDS["not_year_after"])
BEFORE_MODEL_YEAR = frozenset(_GUARDS["before_model_year"])
VEHICLE_MAKES = frozenset(_GUARDS["vehicle_makes"])
FUNCTION_WORDS = frozenset(_GUARDS["function_words"])
RELATIVES = {"last": -1, "this": 0, "next": 1, "past": -1, "previous": -1, "coming": 1, "following": 1, "same": 0}


def year_of(found: Found, context: Context) -> int | None:
    """The year that is written, or that "last year" and the like say; None where it is not known."""
    if found.has("year"):
        written = found.word("year").lstrip("'’`")
        if not written.isdigit():
            return read_spoken_year(found.words("year"))
        return int(written) if len(written) == 4 else full_year(int(written), context)
    if found.has("told"):
        return None if context.focus is None else context.focus.latest.year + RELATIVES.get(found.words("told")[-1], 0)
    if found.has("rel") and context.published is not None:
        years = {context.published.earliest.year, context.published.latest.year}
        return years.pop() + RELATIVES[found.word("rel")] if len(years) == 1 else None
    return None


def full_year(year: int, context: Context) -> int:
    """The year of two figures: the latest that is not more than ten years after the publication."""
    newest = SHORT_YEARS_END if context.published is None else context.published.latest.year + 10
    return newest - (newest - year) % 100


RARE_YEAR = 1400
"""Four figures below count more often than they name a year."""
SHORT_YEARS_END = 2049
"""The latest year of two figures where the publication is unknown."""


def read_year(found: Found, context: Context) -> Reading | None:
    """A year in figures, unless the words around it count or name something else."""
    year = year_of(found, context)
    if year is None or not is_year(found, year) or context.is_in_name(found.char_start):
        return None
    return date_reading(year_interval(year), f"{year}")


def is_year(found: Found, year: int) -> bool:
    """Whether four figures are a year: by the words around, and by its size where they say nothing."""
    if found.first < found.last:
        return True
    before, after = found.around(-1), found.around(1)
    text, start, end = found.tokens.text, found.char_start, found.char_end
    if (
        before in NOT_YEAR_BEFORE
        or (before.isdecimal() and found.around(-2) not in MONTHS and not _is_plausible(before))
        or (year == 2000 and before in _GUARDS["before_count"] and after.isalpha() and after not in FUNCTION_WORDS)
        or (before == "." and found.around(-2) in ("no", "nos"))
        or after in NOT_YEAR_AFTER
        or (before in BEFORE_MODEL_YEAR and after in VEHICLE_MAKES)
        or text[end : end + 1].isalpha()
    ):
        return False
    if start and (text[start - 1].isalnum() or text[start - 1] in "_.:/@#"):
        return False
    if text[end : end + 1] in ("/", ":", "_", "@") or (
        before == "-" and found.around(-2).isdigit() and len(found.around(-2)) != 4
    ):
        return False
    if (
        after.isalpha()
        and len(after) > 3
        and after[-1] == "s"
        and after not in ("this", "was")
        and found.written(1)[0].islower()
    ):
        return before in _GUARDS["before_year_noun"] and (year % 100 != 0 or year in (1900, 2000))
    if year < RARE_YEAR:
        return before in ("in", "since", "until")
    return before in BEFORE_YEAR or 1900 <= year <= 2050


def read_short_year(found: Found, context: Context) -> Reading | None:
    """'68, where a word before it says that it is a year."""
    year = year_of(found, context)
    if year is None or not (found.around(-1) in _BEFORE_SHORT_YEAR or _ends_range(found, context)):
        return None
    return date_reading(year_interval(year), f"{year}")


_BEFORE_SHORT_YEAR = ("in", "since", "until", "by", "from", "of")


def _ends_range(found: Found, context: Context) -> bool:
    """Whether a year was told right before: "from '68 to '80"."""
    if context.previous is None or context.previous[0] != found.first - 1:
        return False
    interval = context.previous[1].interval
    return interval is not None and interval.granularity == "year"


def _is_plausible(number: str) -> bool:
    """Whether a number can be a year in a row of years."""
    return len(number) == 4 and 1900 <= int(number) <= 2050


def read_spoken(found: Found, context: Context) -> Reading | None:
    """A year in words."""
    year = read_spoken_year(found.words("year"))
    if year is None or (interval := year_interval(year)) is None:
        return None
    return date_reading(interval, "")


YEAR_RULES: tuple[Rule, ...] = (
    Rule("year", "(the year)? year=YEAR", read_year, "date"),
    Rule("year", "year=SHORTYEAR", read_short_year),
    Rule(
        "spoken_year",
        "year=((TEEN | twenty) HYPHEN? (TENS HYPHEN? DIGIT | TENS | TEEN | oh DIGIT))",
        read_spoken,
        "date",
    ),
    Rule("spoken_year", "the year year=@SPOKENYEAR", read_spoken, "date"),
)
