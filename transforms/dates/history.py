"""Histories: texts about years long past, in which a date without its year belongs to the year that was told."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from transforms.dates.gregorian import make_day, month_interval
from transforms.dates.interval import DateInterval
from transforms.lexicon import load_lexicon

FEWEST_YEARS = 3
"""Years long past that a history names at least."""
YEARS_TO_DEICTIC = 4
"""More of them than this it names to each word that counts from the day of writing: news names one or two."""
LONG_PAST = 2
"""Years before the publication."""
LONGEST_TEXT = 200_000
"""Characters that are looked at."""
TURN = 6
"""Months back from which the month of the next year is meant: "in November 1942 … by May"."""
_FRAMES = frozenset({"day", "month", "quarter", "year", "spring", "summer", "fall", "winter"})
LEAP_AHEAD, LEAP_BACK = 20, 10
"""Years; what lies farther off in the middle of a sentence is told in passing ("who had been born on 5 May 1835"), and
so is every year alone that lies back ("the treaty of 1839")."""

_YEAR = re.compile(r"(?<![\w,.$£€#-])(?:1[0-9]|20)[0-9]{2}(?![\w,]?[0-9]|\w)", re.ASCII)
_DAYS = "|".join(day.capitalize() for day in load_lexicon("weekdays")["spellings"] if day.endswith("day"))
_DEICTIC = re.compile(
    rf"\b(?:{_DAYS}|[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight"
    r"|(?:[Ll]ast|[Tt]his) (?:week|month|year|quarter|night|morning))\b"
)
LONGEST_FRAME = 500
"""Days; a winter and its year. What is vaguer has no year."""
LONGEST_OPENING = 30
"""Characters between the start of a sentence and a time that opens it."""
FAR = 400
"""Characters; what was told farther back is not looked for the end of a sentence or paragraph."""
SENTENCE_END = re.compile(r"[.!?][\"'”’)]*\s+[A-Z“\"'`]")
_RELATIVE = re.compile(r"(?:Last|Next|This|That|The (?:next|following|previous|same)) (?:year|month|week)\b")
"""What begins a sentence in the time that follows: "Next year's game is on Feb. 9"."""
_WHEN = (", when ", " when ")
_OPENINGS = "|".join(word.capitalize() for word in load_lexicon("time_guards")["sentence_openings"])
_AT_START = re.compile(
    rf"(?:^|[\n.!?:;][\"”’)\]]*)\s*(?P<opening>(?:Not )?(?:{_OPENINGS})\b[^.,!?;:\n]*)?(?:[Tt]he )?$"
)


def is_history(text: str, published: DateInterval | None) -> bool:
    """Whether a text tells of years long past rather than of the days before its publication."""
    last = 9999 if published is None else published.earliest.year - LONG_PAST
    years = sum(int(year) <= last for year in _YEAR.findall(text, 0, LONGEST_TEXT))
    if years < FEWEST_YEARS:
        return False
    return years > YEARS_TO_DEICTIC * sum(1 for _ in _DEICTIC.finditer(text, 0, LONGEST_TEXT))


@dataclass
class Frame:
    """The last point in time that a text goes on from, and where it was told; what is told in passing is none.

    `opening` is where a time that opened its sentence ended ("In 2010, …", "… in 2010, when"): the rest lies in it.
    """

    interval: DateInterval | None = None
    char_end: int = 0
    opening: int = -1
    noted: list[tuple[DateInterval, int, int]] = field(default_factory=list)

    def note(self, told: DateInterval, char_start: int, char_end: int) -> None:
        """Remember what was told between two characters; whether it is a frame is looked at when one is asked for."""
        self.noted.append((told, char_start, char_end))

    def settle(self, text: str) -> DateInterval | None:
        """The frame after all that was noted."""
        for told, char_start, char_end in self.noted:
            if told.granularity in _FRAMES and told.day_count <= LONGEST_FRAME:
                self._take(told, text, char_start, char_end)
        self.noted.clear()
        return self.interval

    def _take(self, told: DateInterval, text: str, char_start: int, char_end: int) -> None:
        start = _AT_START.search(text, max(0, char_start - LONGEST_OPENING), char_start)
        is_opening = text.startswith(_WHEN, char_end) or (
            start is not None and (start["opening"] is not None or _RELATIVE.match(text, char_start) is not None)
        )
        opened = self.opens_sentence(text, char_start)
        if start is None and not is_opening and not self._goes_on(told, text, char_start, opened):
            return
        if not opened:
            self.opening = char_end if is_opening else -1
        self.interval, self.char_end = told, char_end

    def _goes_on(self, told: DateInterval, text: str, char_start: int, opened: bool) -> bool:
        """Whether it is no year long before or after what was told, nor in brackets.

        What lies before the time that opened the sentence is told in passing too.
        """
        if self.interval is None or (opened and told < self.interval):
            return self.interval is None
        if text.find("\n\n", self.char_end, min(char_start, self.char_end + FAR)) >= 0:
            return True
        if told.granularity == "year" and text[char_start - 1 : char_start] == "(":
            return False
        ahead = told.earliest.year - self.interval.earliest.year
        return (0 if told.granularity == "year" else -LEAP_BACK) <= ahead <= LEAP_AHEAD

    def opens_sentence(self, text: str, char_start: int) -> bool:
        """Whether it opened the sentence that goes on here."""
        near = self.opening if char_start - self.opening < FAR else -1
        return near >= 0 and SENTENCE_END.search(text, near, char_start) is None


def _middle(frame: DateInterval) -> date:
    return frame.earliest + (frame.latest - frame.earliest) // 2


def told_year(frame: DateInterval, month: int) -> int:
    """The year that a month belongs to after what was told: the same one, or the next where the month lies far back.

    >>> told_year(DateInterval.day(date(1942, 11, 8)), 5), told_year(DateInterval.day(date(1942, 11, 8)), 9)
    (1943, 1942)
    """
    if frame.granularity == "year":
        return frame.earliest.year
    middle = _middle(frame)
    return middle.year + (middle.month - month >= TURN)


def told_day(frame: DateInterval, month: int, day: int) -> DateInterval | None:
    """The day of that month after what was told."""
    found = make_day(told_year(frame, month), month, day)
    return None if found is None else DateInterval.day(found)


def told_month(frame: DateInterval, month: int) -> DateInterval | None:
    """The month of that number after what was told."""
    return month_interval(told_year(frame, month), month)
