"""Decades, centuries and years of an era: the 1990s, the 5th century BC, AD 410."""

from __future__ import annotations

from transforms.dates.context import Context, Reading, date_reading
from transforms.dates.gregorian import year_interval
from transforms.dates.numbers import read_decade, read_ordinal
from transforms.dates.rule import Found, Rule
from transforms.lexicon import load_lexicon

_GUARDS = load_lexicon("time_guards")
BEFORE_CHRIST = frozenset({"bc", "bce", "b.c."})
_BC = "(bc | bce | b.c.)"
_AD = "(ad | ce | a.d.)"


def read_turn(found: Found, context: Context) -> Reading | None:
    """the turn of the century: which one is not told."""
    return Reading("DATE", "XXXX")


def read_decade_words(found: Found, context: Context) -> Reading | None:
    """the 1990s, the '90s, the nineties: two figures alone are of the 1900s, as in news of our time.

    "The 1600s" can be all of their century.
    """
    decade = read_decade(found.word("decade"))
    if decade is None or (decade < 100 and _is_other_number(found)):
        return None
    if decade >= 100 and decade % 100 == 0 and decade < 2000:
        return date_reading(year_interval(decade, 100, "century"), "")
    interval = year_interval(decade if decade >= 100 else 1900 + decade, 10, "decade")
    return None if interval is None else date_reading(interval, "")


def _is_other_number(found: Found) -> bool:
    """Whether two figures tell an age or a temperature: "in her 90s", "highs in the 90s"."""
    before = [word for offset in (-1, -2, -3) if (word := found.around(offset)) not in ("the", "in")]
    if before[:1] and before[0] in _GUARDS["before_temperature"]:
        return True
    return found.around(-1) in _GUARDS["before_age"] and not found.has("the") and not found.has("pre")


def read_century(found: Found, context: Context) -> Reading | None:
    """the 20th century: TimeML writes its first two figures."""
    ordinal = read_ordinal(found.words("ordinal"))
    if ordinal is None or not 1 <= ordinal <= 22:
        return None
    if found.word("era") in BEFORE_CHRIST:
        return Reading("DATE", f"BC{ordinal - 1:02}")
    return date_reading(year_interval(100 * (ordinal - 1), 100, "century"), f"{ordinal - 1:02}")


def read_era(found: Found, context: Context) -> Reading | None:
    """218 BC, AD 410: four figures after the era, as TIDES writes them; such years have no days here."""
    year = found.word("year")
    if not found.tokens.word(found.span("era")[0]).isupper() or not year.isdecimal() or not 1 <= int(year) <= 9999:
        return None
    return Reading("DATE", f"{'BC' if found.word('era') in BEFORE_CHRIST else ''}{int(year):04}")


ERA_RULES: tuple[Rule, ...] = (
    Rule(
        "decade",
        "(the=the)? (early | late | mid | middle)? HYPHEN? decade=(DECADE | DECADEWORD)",
        read_decade_words,
        "point",
    ),
    Rule("century", "(early | late | mid)? HYPHEN? ordinal=@ORDINAL HYPHEN century", read_century),
    Rule(
        "century",
        f"the? (early | late | mid)? HYPHEN? ordinal=@ORDINAL century era=({_BC} | {_AD})?",
        read_century,
        "point",
    ),
    Rule("turn", "the turn of the (century | millennium)", read_turn),
    Rule("decade", "pre=@HALFOF decade=(DECADE | DECADEWORD)", read_decade_words),
    Rule("century", "pre=@HALFOF ordinal=@ORDINAL century", read_century),
    Rule("era", f"year=NUMBER era=({_BC} | {_AD})", read_era, "date"),
    Rule("era", f"era={_AD} year=NUMBER", read_era, "date"),
)
