"""What an expression is read against: the publication, what was mentioned before, and the tense around it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple, Protocol

from transforms.dates.history import FAR, SENTENCE_END, Frame, is_history
from transforms.dates.interval import DateInterval
from transforms.dates.named_years import names_with_years, word_before
from transforms.dates.order import is_month_first
from transforms.dates.timex import masked, timex_of

A_WEEK = timedelta(7)


class Telling(Protocol):
    """What the words around some characters tell of them."""

    def tense(self, char_start: int, char_end: int) -> str | None:
        """past, present, future, or None for unknown."""

    def is_name(self, char_start: int, char_end: int) -> bool:
        """Whether they are part of somebody's name."""

    def is_conjunction(self, char_start: int) -> bool:
        """Whether the word there is a conjunction."""


class Reading(NamedTuple):
    """What an expression says; `interval` is None where no day follows from it."""

    timex_type: str
    value: str
    interval: DateInterval | None = None
    mod: str | None = None
    anchor: str | None = None


@dataclass
class Context:
    """The state while an article is read from left to right.

    `focus` is the last point in time that was told, `day` the last one known by its day, both with where they ended;
    `period` is the last quarter or run of months that figures were given for, `frame` the last one that a text goes on
    from.
    """

    published: DateInterval | None
    telling: Telling
    text: str
    writes_month_first: bool | None = None
    previous: tuple[int, Reading] | None = None
    focus: DateInterval | None = None
    day: DateInterval | None = None
    period: DateInterval | None = None
    focus_end: int = 0
    day_end: int = 0
    frame: Frame = field(default_factory=Frame)
    _tenses: dict[tuple[int, int], str | None] = field(default_factory=dict)

    def tense(self, char_start: int, char_end: int) -> str | None:
        """The tense of what is told at these characters, looked for once."""
        key = char_start, char_end
        if key not in self._tenses:
            self._tenses[key] = self.telling.tense(char_start, char_end)
        return self._tenses[key]

    @cached_property
    def month_first(self) -> bool | None:
        """Whether 3/4/2012 is in March: as it was given, else as the other dates of the text are written."""
        return is_month_first(self.text) if self.writes_month_first is None else self.writes_month_first

    @cached_property
    def is_history(self) -> bool:
        """Whether the text tells of years long past, so that dates count from what was told and not from its own."""
        return is_history(self.text, self.published)

    @cached_property
    def _names_with_years(self) -> frozenset[str]:
        return names_with_years(self.text)

    def is_in_name(self, char_start: int) -> bool:
        """Whether the figures of a year belong to the name before them."""
        return bool(self._names_with_years) and word_before(self.text, char_start) in self._names_with_years

    def told(self, char_start: int, char_end: int) -> DateInterval | None:
        """What a date without its year counts from: in news only a past time that opened the sentence.

        What is still to come counts from the publication in a history too.
        """
        told = self.frame.settle(self.text)
        if told is None or not (self.is_history or self._opens_sentence(told, char_start)):
            return None
        is_past = self.published is None or told < self.published
        is_to_come = self.published is not None and self.tense(char_start, char_end) == "future"
        return None if is_past and is_to_come else told

    def _opens_sentence(self, told: DateInterval, char_start: int) -> bool:
        is_other = self.published is None or told.latest.year != self.published.earliest.year
        return is_other and self.frame.opens_sentence(self.text, char_start)

    def day_at(self, char_start: int, char_end: int, is_zoned: bool = False) -> DateInterval | None:
        """The day of a time of day: the one told last, if the tense does not put it beyond the publication.

        A day of an earlier paragraph that is far from the publication is that of no time with its zone, which agencies
        give for the day they write on, and of nothing to come.
        """
        day, published = self.day, self.published
        if day is None or published is None or day.overlaps(published):
            return day or published
        tense = self.tense(char_start, char_end)
        is_far = abs(day.earliest - published.earliest) > A_WEEK and not self.is_history
        is_left = is_far and "\n" in self.text[self.day_end : char_start]
        if is_left and (is_zoned or tense == "future"):
            return published if is_zoned else None
        return published if tense == ("past" if day > published else "future") else day

    def day_of_sentence(self, char_start: int) -> DateInterval | None:
        """The day told last, where the sentence has not ended since."""
        if char_start - self.day_end > FAR or SENTENCE_END.search(self.text, self.day_end, char_start + 1):
            return None
        return self.day

    def day_before(self, token: int) -> DateInterval | None:
        """The day that was told right before the token: "on Monday, the day before the vote"."""
        if self.previous is None or self.previous[0] != token:
            return None
        interval = self.previous[1].interval
        return interval if interval is not None and interval.granularity == "day" else None

    def note(self, reading: Reading, next_token: int, char_start: int, char_end: int) -> None:
        """Remember what was just told, and where it stood."""
        self.previous = next_token, reading
        if reading.interval is None or reading.timex_type not in ("DATE", "TIME"):
            return
        self.focus, self.focus_end = reading.interval, char_end
        self.frame.note(reading.interval, char_start, char_end)
        if reading.interval.granularity == "day":
            self.day, self.day_end = reading.interval, char_end
        if reading.interval.granularity == "quarter" and self._is_reported(reading.interval):
            self.period = reading.interval

    def _is_reported(self, quarter: DateInterval) -> bool:
        """Whether figures told now can be of this quarter: not of an earlier one that they are compared with."""
        if self.period is None:
            return self.published is None or quarter.earliest <= self.published.latest
        has_ended = self.published is None or quarter.latest < self.published.latest
        return has_ended and quarter >= self.period

    def compared(self, char_start: int) -> DateInterval | None:
        """The quarter or month that "a year earlier" compares: of this sentence, else the last quarter told."""
        focus, end = self.focus, min(char_start, self.focus_end + FAR)
        if focus is None or focus.granularity not in ("month", "quarter"):
            return self.period
        return self.period if SENTENCE_END.search(self.text, self.focus_end, end) else focus


def date_reading(interval: DateInterval | None, unknown: str, anchor: str | None = None) -> Reading:
    """A DATE of that interval, or with the underspecified value where it is None."""
    if interval is None:
        return Reading("DATE", unknown)
    return Reading("DATE", timex_of(interval), interval, anchor=anchor)


def relative_reading(
    reference: DateInterval | None, find: Callable[[date], DateInterval | None], unknown: str
) -> Reading:
    """The DATE found from the reference: from both its ends, where it is more than a day, as far as they agree."""
    if reference is None:
        return Reading("DATE", unknown)
    first = find(reference.earliest)
    last = first if reference.is_day else find(reference.latest)
    if first is None or last is None:
        return Reading("DATE", unknown)
    anchor = timex_of(reference)
    if first == last:
        return Reading("DATE", timex_of(first), first, anchor=anchor)
    value = masked(timex_of(first), timex_of(last))
    return Reading("DATE", value, first.hull(last), anchor=anchor)
