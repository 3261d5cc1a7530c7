"""Seasons: spring 2020, last winter, the summer."""

from __future__ import annotations

from datetime import date

from transforms.dates.choice import choose
from transforms.dates.context import Context, Reading, relative_reading
from transforms.dates.gregorian import SEASON_CODES, SEASON_MONTHS, month_interval, season_interval
from transforms.dates.history import told_year
from transforms.dates.interval import DateInterval
from transforms.dates.periods import season_near
from transforms.dates.rule import Found, Rule
from transforms.dates.rules_years import year_of
from transforms.dates.vocabulary import SEASONS


def read_season(found: Found, context: Context) -> Reading | None:
    """A season with its year, or told from the publication."""
    name = SEASONS[found.word("season")]
    code = SEASON_CODES[name]
    year = year_of(found, context) if found.has("year") or found.has("whole") else None
    if found.has("whole") and year is None:
        return Reading("DATE", f"XXXX-{code}")
    if year is not None:
        interval = _over_new_year(year, name) if found.has("next_year") else season_interval(year, name)
        return None if interval is None else Reading("DATE", f"{year}-{code}", interval)
    rel = found.word("rel")
    if not rel and found.around(1) in _GAMES:
        return None
    if not rel and (not found.has("the") or (found.word("season") == "fall" and found.around(1) == "of")):
        return None
    base = context.focus if rel in _NARRATIVE else context.told(found.char_start, found.char_end)
    if rel == "that" and (base is None or context.telling.is_conjunction(found.char_start)):
        return None
    if base is not None and rel in _NARRATIVE | {"", "next"}:
        return relative_reading(base, lambda day: _told_season(base, name, rel), f"XXXX-{code}")

    def find(day: date) -> DateInterval | None:
        return _season(day, name, rel, choose(context, found, default=0))

    return relative_reading(context.published, find, f"XXXX-{code}")


def _over_new_year(year: int, name: str) -> DateInterval | None:
    """The winter of 1931-32, and the southern summer of 1998/99; no other season lies in two years."""
    return month_interval(year, 12, 4, name) if name in ("winter", "summer") else None


_GAMES = frozenset({"olympics", "olympic", "paralympics", "paralympic", "games"})
_NARRATIVE = frozenset({"that", "following", "previous"})


def _told_season(base: DateInterval, name: str, rel: str) -> DateInterval | None:
    """The season after, before or around what was told."""
    if rel in ("following", "next"):
        return _season(base.latest, name, "next", 1)
    if rel == "previous":
        return _season(base.earliest, name, rel, -1)
    return season_interval(told_year(base, SEASON_MONTHS[name][0]), name)


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


SEASON_RULES: tuple[Rule, ...] = (
    Rule(
        "season_of_year",
        "(the)? season=SEASON (months | season)? COMMA? (of | in)? year=(YEAR | SHORTYEAR | @SPOKENYEAR)"
        " ((HYPHEN | SLASH) next_year=(TWODIGITS | YEAR))?",
        read_season,
        "point",
    ),
    Rule("season_of_year", "(the)? season=SEASON of rel=(last | this | next) whole=year", read_season, "point"),
    Rule(
        "relative_season",
        "(the)? (this)? rel=(this | last | next | past | coming | previous | following) season=SEASON",
        read_season,
        "point",
    ),
    Rule("season", "the=the (early | late)? season=SEASON", read_season, "point"),
    Rule("relative_season", "rel=that season=SEASON", read_season, "point"),
)
