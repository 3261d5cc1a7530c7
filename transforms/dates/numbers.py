"""Numbers written in words or figures, and lengths of time as ISO 8601 durations."""

from __future__ import annotations

from collections.abc import Sequence

from transforms.dates.vocabulary import CARDINALS, DECADES, FRACTIONS, MULTIPLIERS, ORDINALS, UNITS
from transforms.lexicon import load_lexicon

_DESIGNATORS: dict[str, str] = {name: unit["code"] for name, unit in load_lexicon("units").items()}
_SIZES: dict[str, int] = {name: unit.get("of", 1) for name, unit in load_lexicon("units").items()}
_PARTS: dict[str, tuple[int, str]] = {"Y": (12, "M"), "D": (24, "TH"), "TH": (60, "TM"), "TM": (60, "TS")}
"""How many of which smaller unit a fraction of a unit is written in."""
VAGUE = {"few", "several", "some", "many", "number", "handful", "dozens", "hundreds", "thousands", "numerous"}
_ONE = {"a", "an", "one", "another", "single", "the", "each", "every", "this", "last", "next", "full", "whole"}


def read_number(words: Sequence[str]) -> float | None:
    """The number that the words name, in figures or letters; None where it is vague or there is none.

    >>> read_number(["twenty", "-", "four"]), read_number(["a", "hundred"]), read_number(["two", "and", "a", "half"])
    (24.0, 100.0, 2.5)
    """
    total, current, is_number = 0.0, 0.0, False
    for index, word in enumerate(words):
        value = _word_value(word)
        if word in VAGUE:
            return None
        if word == "half":
            current, is_number = current + 0.5, True
        elif word in ("a", "an") and words[index + 1 : index + 2] in (["half"], ["couple"]):
            continue
        elif word in MULTIPLIERS:
            current, is_number = max(current, 1.0) * MULTIPLIERS[word], True
            if MULTIPLIERS[word] >= 1000:
                total, current = total + current, 0.0
        elif value is not None:
            current, is_number = current + value, True
        elif word == "couple":
            current, is_number = current + 2, True
    if is_number:
        return total + current
    return 1.0 if any(word in _ONE for word in words) else None


def _word_value(word: str) -> float | None:
    if word in CARDINALS:
        return float(CARDINALS[word])
    if word in FRACTIONS:
        return FRACTIONS[word]
    if len(word) == 3 and word[1] == "/" and word[0].isdigit() and word[2].isdigit():
        return int(word[0]) / int(word[2])
    figures = word.replace(",", "")
    if figures and len(figures) <= 12 and all(char in "0123456789." for char in figures):
        return float(figures)
    return None


def read_ordinal(words: Sequence[str]) -> int | None:
    """The ordinal that the words name: 3 for "third", "3rd" and "3"; None where there is none."""
    total = 0
    for word in words:
        if word in ORDINALS:
            return total + ORDINALS[word]
        if word in CARDINALS:
            total += CARDINALS[word]
        elif word[:1].isdigit():
            digits = word.rstrip("stndrh")
            return int(digits) if digits.isdigit() and len(digits) <= 4 else None
    return None


def read_spoken_year(words: Sequence[str]) -> int | None:
    """The year spoken in two halves or in thousands: 1997 for "nineteen ninety-seven"."""
    spoken = [word for word in words if word not in ("-", "–", "‑", "and", "oh", "the", "year")]
    if "thousand" in spoken or "hundred" in spoken:
        number = read_number(spoken)
        return int(number) if number is not None and number.is_integer() else None
    values = [CARDINALS.get(word) for word in spoken]
    if len(values) < 2 or values[0] is None or any(value is None for value in values):
        return None
    return values[0] * 100 + sum(value for value in values[1:] if value is not None)


def read_decade(written: str) -> int | None:
    """The first year of a decade: 1990 for "1990s"; 90 (century unknown) for "'90s" and "nineties".

    >>> read_decade("1990s"), read_decade("'90s"), read_decade("eighties")
    (1990, 90, 80)
    """
    if written in DECADES:
        return DECADES[written]
    digits = written.strip("'’`s")
    return int(digits) if len(digits) in (2, 4) and digits.endswith("0") else None


def duration_value(number: float | None, unit_word: str) -> str:
    """The ISO 8601 duration of so many of a unit; X where the number is not known.

    >>> duration_value(2.5, "years"), duration_value(None, "days"), duration_value(2, "decades")
    ('P2Y6M', 'PXD', 'P20Y')
    """
    unit = UNITS[unit_word]
    designator = _DESIGNATORS[unit]
    if number is None:
        return _written("X", {10: "DE", 100: "CE", 1000: "ML"}.get(_SIZES[unit], designator))
    number *= _SIZES[unit]
    whole, fraction = int(number), number - int(number)
    if fraction and designator in _PARTS:
        times, smaller = _PARTS[designator]
        if (fraction * times).is_integer():
            return _joined(whole, designator, int(fraction * times), smaller)
    return _written(f"{number:g}" if fraction else str(whole), designator)


_SMALLER = {"Y": "M", "D": "TH", "TH": "TM", "TM": "TS", "W": "D", "M": "D"}


def compound_value(number: float, unit_word: str, part: float, part_word: str) -> str | None:
    """The ISO 8601 duration in two units, None where the second is not the next smaller one.

    >>> compound_value(4, "hours", 54, "minutes"), compound_value(2, "years", 3, "months")
    ('PT4H54M', 'P2Y3M')
    """
    large, small = UNITS[unit_word], UNITS[part_word]
    if _SIZES[large] != 1 or _SMALLER.get(_DESIGNATORS[large]) != _DESIGNATORS[small]:
        return None
    if not (number.is_integer() and part.is_integer()):
        return None
    return _joined(int(number), _DESIGNATORS[large], int(part), _DESIGNATORS[small])


def _joined(whole: int, designator: str, part: int, smaller: str) -> str:
    if whole == 0:
        return _written(str(part), smaller)
    small = smaller if designator == "D" else smaller.removeprefix("T")
    return _written(str(whole), designator) + f"{'T' if designator == 'D' else ''}{part}{small[-1]}"


def _written(count: str, designator: str) -> str:
    return f"PT{count}{designator[1]}" if designator[0] == "T" else f"P{count}{designator}"
