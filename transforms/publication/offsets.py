"""What words like "Wednesday" and "two days ago" mean on each day of a week; each text is read once for all runs."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pyarrow as pa

from transforms.dates import DateInterval, read_dates_in_text

WeekOffsets = tuple[int, ...]
"""Days from the publication to what is told, for a publication on Monday to Sunday."""
ReadOffsets = Callable[[str, bool], WeekOffsets | None]
DAY_OFFSETS = pa.schema([("text", pa.string()), ("is_future", pa.bool_()), ("offsets", pa.list_(pa.int32()))])
"""A row for each text that was read; `offsets` is NULL where it does not mean a single day."""
MOST_TEXTS = 10_000
_WEEK = tuple(date(2023, 7, day) for day in range(3, 10))


def read_offsets(text: str, is_future: bool) -> WeekOffsets | None:
    """Days from each day of a week to the day that the words mean on it; None where they do not mean a single day.

    >>> read_offsets("Wednesday", is_future=False)
    (-5, -6, 0, -1, -2, -3, -4)
    """
    lead = "It will be " if is_future else ""
    offsets = []
    for day in _WEEK:
        found = read_dates_in_text(lead + text, DateInterval.day(day))
        if len(found) != 1 or found[0].char_start != len(lead) or found[0].anchor is None:
            return None
        if found[0].earliest is None or found[0].earliest != found[0].latest:
            return None
        offsets.append((found[0].earliest - day).days)
    return tuple(offsets)


class OffsetReader:
    """Reads offsets; `known` is the `table` of an earlier run, which spares reading and changes nothing."""

    def __init__(self, known: pa.Table) -> None:
        columns = (known[name].to_pylist() for name in known.schema.names)
        self._known = {
            (text, is_future): None if offsets is None else tuple(offsets)
            for text, is_future, offsets in zip(*columns, strict=True)
        }
        self._asked: dict[tuple[str, bool], WeekOffsets | None] = {}

    def read(self, text: str, is_future: bool) -> WeekOffsets | None:
        """What `read_offsets` gives."""
        asked = text, is_future
        if asked not in self._asked:
            self._asked[asked] = self._known[asked] if asked in self._known else read_offsets(*asked)
        return self._asked[asked]

    def table(self) -> pa.Table:
        """`DAY_OFFSETS` of all texts that are known or were asked for, sorted; if these are too many of the latter."""
        every = self._known | self._asked
        kept = every if len(every) <= MOST_TEXTS else self._asked
        rows = [(*asked, kept[asked]) for asked in sorted(kept)]
        columns = zip(*rows, strict=True) if rows else [()] * len(DAY_OFFSETS)
        return pa.table([pa.array(c, f.type) for c, f in zip(columns, DAY_OFFSETS, strict=True)], schema=DAY_OFFSETS)
