"""Times of day as they are written and spoken: 9:30 p.m., half past nine."""

from __future__ import annotations

import re

from transforms.dates.numbers import read_number

_CLOCK = re.compile(r"(\d{1,2})(?:[:.h]?(\d\d))?(?::(\d\d))?\s*([ap])?", re.ASCII)


def clock_value(words: list[str]) -> str | None:
    """The ISO time of day that the words name: T21:30 for "9:30 p.m."; None where there is none."""
    written = " ".join(words)
    if "past" in words or "to" in words:
        return _spoken_clock(words)
    if words and not words[0][:1].isdigit():
        hour = read_number(words[:1])
        written = f"{int(hour)} {' '.join(words[1:])}" if hour is not None else ""
    found = _CLOCK.match(written)
    if found is None:
        return None
    hour, minute, half = int(found[1]), found[2] or "00", found[4]
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    return f"T{hour:02}:{minute}" + (f":{found[3]}" if found[3] else "")


def _spoken_clock(words: list[str]) -> str | None:
    """The time of "half past nine" and "quarter to one"."""
    hour = read_number(words[-1:])
    if hour is None or not 1 <= hour <= 12:
        return None
    minute = 30 if "half" in words else 15
    minutes = int(hour) * 60 + (minute if "past" in words else -minute)
    return f"T{minutes // 60 or 12:02}:{minutes % 60:02}"
