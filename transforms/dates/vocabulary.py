"""Which classes a token belongs to: what patterns can say of a word, a number or a date in figures."""

from __future__ import annotations

from transforms.dates.gregorian import LAST_YEAR
from transforms.dates.tokens import LONGEST_NUMBER
from transforms.lexicon import load_lexicon

MONTHS: dict[str, int] = load_lexicon("months")["spellings"]
WEEKDAYS: dict[str, int] = load_lexicon("weekdays")["spellings"]
CARDINALS: dict[str, int] = load_lexicon("numbers")["cardinals"]
MULTIPLIERS: dict[str, int] = load_lexicon("numbers")["multipliers"]
ORDINALS: dict[str, int] = load_lexicon("numbers")["ordinals"]
DECADES: dict[str, int] = load_lexicon("numbers")["decades"]
FRACTIONS: dict[str, float] = load_lexicon("numbers")["fractions"]
DAYPARTS: dict[str, str] = load_lexicon("seasons")["dayparts"]
REFERENCES: dict[str, str] = load_lexicon("time_words")["references"]
SEASONS: dict[str, str] = {
    word: name for name, season in load_lexicon("seasons")["seasons"].items() for word in season["words"]
}
UNITS: dict[str, str] = {
    word: name
    for name, unit in load_lexicon("units").items()
    for number in ("singular", "plural")
    for word in unit[number]
}
FULL_MONTHS = frozenset(load_lexicon("months")["full"])
OLDEST_YEAR = 1000
"""Four figures from here on can be a year."""
LOWER_CASE_VERBS = frozenset({"may", "march", "august"})
"""Month names that are other words in lower case."""

MARKS = {",": "COMMA", ".": "DOT", "(": "OPEN", ")": "CLOSE", "'": "QUOTE", "’": "QUOTE", "/": "SLASH", "–": "HYPHEN"}
_KIND_CLASSES = {
    "iso": {"ISO"},
    "numeric": {"NUMERIC"},
    "clock": {"CLOCK"},
    "colon": {"COLON"},
    "decade": {"DECADE"},
    "quarter": {"QUARTERCODE"},
    "half": {"HALFCODE"},
    "fiscal": {"FISCALYEAR"},
    "short": {"SHORTYEAR"},
    "dayname": {"DAYNAME"},
    "fraction": {"FRACTION"},
    "possessive": {"POSS"},
    "hyphen": {"HYPHEN"},
}


def _word_lists() -> dict[str, frozenset[str]]:
    units = load_lexicon("units")
    return {
        "CARDINAL": frozenset(CARDINALS),
        "TENS": frozenset(word for word, value in CARDINALS.items() if value >= 20),
        "TEEN": frozenset(word for word, value in CARDINALS.items() if 10 <= value < 20),
        "DIGIT": frozenset(word for word, value in CARDINALS.items() if 1 <= value < 10),
        "MULTIPLIER": frozenset(MULTIPLIERS),
        "ORDINALWORD": frozenset(ORDINALS),
        "DECADEWORD": frozenset(DECADES),
        "FRACTION": frozenset(FRACTIONS),
        "SEASON": frozenset(SEASONS),
        "DAYPART": frozenset(DAYPARTS),
        "DAYPARTS": frozenset(f"{part}s" for part in DAYPARTS),
        "REFERENCE": frozenset(REFERENCES),
        "UNIT": frozenset(word for unit in units.values() for word in unit["singular"]),
        "UNITS": frozenset(word for unit in units.values() for word in unit["plural"]),
        "WEEKDAYS": frozenset(f"{day}s" for day in WEEKDAYS if day.endswith("day")),
        "ZONE": frozenset(load_lexicon("timezones")["abbreviations"]),
        "ZONEWORD": frozenset(load_lexicon("timezones")["zones"]),
    }


_WORD_LISTS = _word_lists()
SAMPLES = (
    *(("number", written) for written in ("0", "00", "5", "05", "13", "32", "100", "1000", "1989", "1.5", "1" * 99)),
    *(("ordinal", written) for written in ("5th", "32nd")),
    *(("mark", written) for written in (*MARKS, "§")),
    *((kind, "") for kind in _KIND_CLASSES),
)
"""A token of each kind and size of number: together they bear all sets of classes that are no word's."""


def lexicon_words() -> set[str]:
    """Every word that belongs to some class."""
    return set(MONTHS) | set(WEEKDAYS) | {word for words in _WORD_LISTS.values() for word in words}


def word_classes(word: str, is_capital: bool) -> frozenset[str]:
    """The classes of a word in lower case, written with a capital or not."""
    classes = {name for name, words in _WORD_LISTS.items() if word in words}
    if not is_capital:
        classes -= {"WEEKDAYS"}
    if word in MONTHS and (is_capital or (len(word) > 5 and word not in LOWER_CASE_VERBS)):
        classes |= {"FULLMONTH" if word in FULL_MONTHS else "SHORTMONTH"}
    if word in WEEKDAYS and (is_capital or word.endswith("day")):
        classes |= {"WEEKDAY" if word.endswith("day") else "SHORTWEEKDAY"}
    return frozenset(classes)


def number_classes(written: str) -> set[str]:
    """The classes of a number in figures."""
    if not written.isdigit():
        return {"NUMBER"}
    if len(written) > LONGEST_NUMBER:
        return set()
    value, classes = int(written), {"NUMBER"}
    if 1 <= value <= 31 and len(written) <= 2:
        classes.add("DAYNUMBER")
    if 1 <= value <= 12 and len(written) <= 2:
        classes.add("HOURNUMBER")
    if len(written) == 2:
        classes.add("TWODIGITS")
    if len(written) == 4 and OLDEST_YEAR <= value <= LAST_YEAR:
        classes.add("YEAR")
    return classes


def token_classes(kind: str, written: str) -> frozenset[str]:
    """The classes of a token of the given kind."""
    if kind == "word":
        return word_classes(written.lower(), written[:1].isupper())
    if kind == "number":
        return frozenset(number_classes(written))
    if kind == "ordinal":
        value = int(written[:-2])
        return frozenset({"ORDINALNUMBER"} | ({"DAYORDINAL"} if 1 <= value <= 31 else set()))
    if kind == "mark":
        return frozenset({MARKS[written]} if written in MARKS else ())
    return frozenset(_KIND_CLASSES.get(kind, ()))
